package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.script.TokenPrices;
import io.reelmill.core.session.Cost;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the endpoint's. */
record Completion(JsonNode answer) {
    /** Small models think aloud, also where their server was to hide it. */
    private static final Pattern THOUGHTS =
            Pattern.compile("<think(?:ing)?>.*?(?:</think(?:ing)?>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /**
     * The object that the model answered, of maps, lists and strings.
     *
     * @throws RefusedException when there is none
     */
    Object content() {
        JsonNode choice = answer.path("choices").path(0);
        String refusal = choice.path("message").path("refusal").asString("");
        if (!refusal.isBlank()) {
            throw RefusedException.filtered("The model refuses: " + refusal);
        }
        switch (choice.path("finish_reason").asString("")) {
            case "content_filter" -> throw RefusedException.filtered("The answer was kept back (content_filter)");
            case "length" ->
                throw RefusedException.unusable(
                        "The answer was cut off: raise reelmill.openai.max-output-tokens or the context of the model,"
                                + " or ask for a shorter video");
            default -> {}
        }
        return object(choice.path("message").path("content").asString(""));
    }

    /** Empty when a price or the number of tokens is not known. */
    Optional<Cost> charged(TokenPrices prices) {
        Optional<Cost> nothing = prices.cost(1, 1).filter(Cost::isNothing);
        JsonNode usage = answer.path("usage");
        return nothing.isPresent() || !usage.path("prompt_tokens").isNumber()
                ? nothing
                : prices.cost(
                        usage.path("prompt_tokens").asLong(),
                        usage.path("completion_tokens").asLong(0));
    }

    /** What stands between the first brace and the last: fences and words around the object are no part of it. */
    private static Object object(String content) {
        String said = THOUGHTS.matcher(content).replaceAll("");
        int from = said.indexOf('{');
        int to = said.lastIndexOf('}');
        if (from < 0 || to < from) {
            throw RefusedException.unusable("The model did not answer in JSON");
        }
        try {
            return JsonMapper.shared().readValue(said.substring(from, to + 1), Object.class);
        } catch (JacksonException unreadable) {
            throw RefusedException.unusable("The model did not answer in JSON: " + unreadable.getOriginalMessage());
        }
    }
}
