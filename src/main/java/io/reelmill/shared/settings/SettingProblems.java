package io.reelmill.shared.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Finds the setting behind a start that failed. */
public final class SettingProblems {
    private SettingProblems() {}

    /** The setting, its value and what would be right, or the unknown name and what there is; empty when the failure is not for a setting's sake. */
    public static Optional<String> of(Throwable failure) {
        return causes(failure).flatMap(cause -> said(cause).stream()).reduce((outer, inner) -> inner);
    }

    private static Optional<String> said(Throwable cause) {
        if (cause instanceof BindValidationException invalid) {
            String prefix = invalid.getValidationErrors().getName().toString();
            return Optional.of(invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> said(prefix, error))
                    .collect(Collectors.joining("; ")));
        }
        return cause instanceof BindException unbound ? Optional.of(said(unbound)) : Optional.empty();
    }

    private static String unknown(BindException refused, UnboundConfigurationPropertiesException unknown) {
        return "There is no setting %s. Under %s there are: %s"
                .formatted(
                        unknown.getUnboundProperties().stream()
                                .map(SettingProblems::place)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        refused.getName(),
                        names(refused.getTarget().getType().resolve(Object.class)));
    }

    /** A setting by its name and where it stands. */
    static String place(ConfigurationProperty property) {
        Origin origin = Origin.from(property);
        return property.getName() + (origin == null ? "" : " (" + origin + ")");
    }

    private static String names(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> DataObjectPropertyName.toDashedForm(component.getName()))
                .collect(Collectors.joining(", "));
    }

    private static String said(String prefix, ObjectError error) {
        return error instanceof FieldError field
                ? "The setting %s.%s is %s, but %s"
                        .formatted(
                                prefix,
                                DataObjectPropertyName.toDashedForm(field.getField()),
                                field.getRejectedValue(),
                                field.getDefaultMessage())
                : "The settings under %s: %s".formatted(prefix, error.getDefaultMessage());
    }

    private static String said(BindException unbound) {
        if (unbound.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown(unbound, unknown);
        }
        Origin origin = Origin.from(unbound.getProperty());
        String value = unbound.getProperty() == null
                ? ""
                : " is '%s', which".formatted(unbound.getProperty().getValue());
        Optional<String> own = ownWords(unbound);
        if (own.isPresent()) {
            return "The setting %s: %s%s"
                    .formatted(unbound.getName(), own.get(), origin == null ? "" : " (" + origin + ")");
        }
        return "The setting %s%s is not a %s%s"
                .formatted(
                        unbound.getName(),
                        value,
                        unbound.getTarget().getType().resolve(Object.class).getSimpleName(),
                        origin == null ? "" : " (" + origin + ")");
    }

    /** Our own types say what they take; the others' words are for programmers. */
    private static Optional<String> ownWords(BindException unbound) {
        Class<?> type = unbound.getTarget().getType().resolve(Object.class);
        String ours = SettingProblems.class.getPackageName().replaceFirst("\\.shared\\..*", ".");
        return type.getName().startsWith(ours)
                ? causes(unbound)
                        .filter(IllegalArgumentException.class::isInstance)
                        .reduce((outer, inner) -> inner)
                        .map(Throwable::getMessage)
                : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
