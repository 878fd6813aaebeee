package io.reelmill.core.narration;

import io.reelmill.core.provider.Order;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Optional;

/** A narrator with the voice it is to speak in. */
record Speaker(Narrator narrator, Voice voice) {
    String provider() {
        return narrator.capabilities().provider();
    }

    /** Not what else the narrator offers: another voice in the settings must not have every line spoken anew. */
    Inputs inputs(String recipe) {
        return Inputs.of(recipe)
                .with(provider())
                .with(narrator.capabilities().model())
                .with(voice);
    }

    Order order(SessionId session, Recipe recipe, String line, Optional<BigDecimal> limit) {
        return new Order(
                session,
                recipe.key(),
                provider(),
                narrator.capabilities().model(),
                recipe.inputsSha256(),
                narrator.quote(line, voice),
                limit);
    }

    Provenance provenance(Optional<Cost> charged) {
        return new Provenance(provider(), narrator.capabilities().model(), Optional.empty(), Optional.empty(), charged);
    }
}
