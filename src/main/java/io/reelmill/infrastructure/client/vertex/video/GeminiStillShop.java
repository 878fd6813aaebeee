package io.reelmill.infrastructure.client.vertex.video;

import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.ImageConfig;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Price;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.TokenPrices;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Inputs;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stills by an image model on Vertex AI. Thread-safe. */
final class GeminiStillShop implements StillShop {
    private static final String NAME = "stills";
    private static final ProviderCall DRAW = ProviderCall.paid(NAME, "draw");
    private static final List<String> ASPECTS = List.of("9:16", "16:9", "1:1", "4:5", "5:4", "3:4", "4:3", "21:9");

    private final StillsProperties properties;
    private final String currency;
    private final GoogleCalls calls;

    GeminiStillShop(StillsProperties properties, String currency, GoogleCalls calls) {
        this.properties = properties;
        this.currency = currency;
        this.calls = calls;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(NAME, properties.model(), Set.of());
    }

    @Override
    public Wish wish(ClipOrder order) {
        String prompt = Prompts.still(order);
        String aspect = Aspects.nearest(order.canvas(), ASPECTS);
        long seed = Prompts.seed(order);
        String sha256 = Inputs.of("still-1")
                .with(prompt)
                .with(properties.model())
                .with(aspect)
                .with(seed)
                .sha256();
        return new Wish(prompt, sha256, aspect, seed, Price.sum(picture(), words().most(0, prompt)));
    }

    private Optional<Cost> picture() {
        return Price.each(properties.pricePerImage().value(), currency).of(1);
    }

    private TokenPrices words() {
        return TokenPrices.perMillion(
                properties.priceInputPerMillion().value(), Optional.of(BigDecimal.ZERO), currency);
    }

    /** Without a count of tokens it is what it may cost at most. */
    private Sale<byte[]> sold(Wish wish, GenerateContentResponse answer) {
        Optional<Integer> told = answer.usageMetadata().flatMap(GenerateContentResponseUsageMetadata::promptTokenCount);
        return new Sale<>(
                StillAnswers.picture(answer),
                told.map(tokens -> Price.sum(picture(), words().cost(tokens, 0)))
                        .orElse(wish.estimate()));
    }

    @Override
    public Sale<Path> draw(Wish wish, Path target) {
        GenerateContentConfig config = GenerateContentConfig.builder()
                .responseModalities("IMAGE")
                .candidateCount(1)
                .seed((int) wish.seed())
                .imageConfig(ImageConfig.builder().aspectRatio(wish.aspectRatio()))
                .build();
        Sale<byte[]> picture = calls.call(
                DRAW, client -> sold(wish, client.models.generateContent(properties.model(), wish.prompt(), config)));
        try {
            return new Sale<>(Files.write(target, picture.goods()), picture.charged());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the still to " + target, failure);
        }
    }
}
