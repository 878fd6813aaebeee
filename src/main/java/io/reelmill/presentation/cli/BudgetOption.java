package io.reelmill.presentation.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What each video may cost in this run, as {@code run} and {@code restart} take it. */
final class BudgetOption implements ITypeConverter<BigDecimal> {
    static final String DESCRIPTION =
            "The most that each video may cost in this run, whatever its row or the settings say.";

    @Override
    public BigDecimal convert(String written) {
        if (!written.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new TypeConversionException("'%s' is not an amount such as 2 or 12.50".formatted(written));
        }
        return new BigDecimal(written);
    }
}
