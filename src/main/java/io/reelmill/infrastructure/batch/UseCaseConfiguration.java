package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.composition.Composer;
import io.reelmill.core.composition.InspectMaster;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.PrepareTimeline;
import io.reelmill.core.composition.RenderMaster;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.SealSession;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.RecordNarration;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.narration.WriteCaptions;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.WriteScript;
import io.reelmill.core.session.Documents;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.KeepStoryboard;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, put together from the ports' beans and the settings. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReadRequest readRequest(ReelmillProperties settings, List<Narrator> narrators, ScriptWriter writer) {
        List<RequestRules.KnownVoice> voices = narrators.stream()
                .flatMap(narrator -> narrator.voices().stream())
                .map(voice -> new RequestRules.KnownVoice(voice.name(), voice.language()))
                .toList();
        return new ReadRequest(new RequestRules(
                settings.requests().defaults(),
                voices,
                List.copyOf(writer.capabilities().languages())));
    }

    @Bean
    ForecastRequests forecastRequests(
            RequestReader requests, ReadRequest readRequest, ScriptWriter writer, Paces paces) {
        return new ForecastRequests(requests, readRequest, writer, paces::of);
    }

    @Bean
    SessionStages sessionStages(
            SessionStages.Telling telling, SessionStages.Picturing picturing, SessionStages.Composing composing) {
        return new SessionStages(telling, picturing, composing);
    }

    @Bean
    SessionStages.Telling telling(Paces paces, WriteScript writeScript, RecordNarration recordNarration) {
        return new SessionStages.Telling(paces, writeScript, recordNarration, new WriteCaptions());
    }

    @Bean
    SessionStages.Picturing picturing(
            ReelmillProperties settings, KeepStoryboard keepStoryboard, SourceClip sourceClip) {
        return new SessionStages.Picturing(settings.video().shortSide(), keepStoryboard, sourceClip);
    }

    @Bean
    SessionStages.Composing composing(
            PrepareTimeline prepareTimeline,
            RenderMaster renderMaster,
            InspectMaster inspectMaster,
            SealSession sealSession) {
        return new SessionStages.Composing(prepareTimeline, renderMaster, inspectMaster, sealSession);
    }

    @Bean
    WriteScript writeScript(ScriptWriter writer, Documents documents) {
        return new WriteScript(writer, documents);
    }

    @Bean
    RecordNarration recordNarration(List<Narrator> narrators, SoundEditor editor, Documents documents, Rhythm rhythm) {
        return new RecordNarration(narrators, editor, documents, rhythm);
    }

    @Bean
    KeepStoryboard keepStoryboard(Documents documents, ReelmillProperties settings) {
        return new KeepStoryboard(documents, frameRate(settings.video().frameRate()));
    }

    private static FrameRate frameRate(String rational) {
        String[] parts = rational.split("/", -1);
        return new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Bean
    SourceClip sourceClip(List<ClipSource> sources, ReelmillProperties settings) {
        return new SourceClip(settings.clips().providers().stream()
                .map(name -> named(name, sources))
                .toList());
    }

    private static ClipSource named(String name, List<ClipSource> sources) {
        return sources.stream()
                .filter(source -> source.capabilities().provider().equals(name))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException("reelmill.clips.providers names '%s'; there is %s"
                        .formatted(
                                name,
                                sources.stream()
                                        .map(source -> source.capabilities().provider())
                                        .toList())));
    }

    @Bean
    PrepareTimeline prepareTimeline(Composer composer, Looks looks) {
        return new PrepareTimeline(composer, looks);
    }

    @Bean
    RenderMaster renderMaster(Renderer renderer) {
        return new RenderMaster(renderer);
    }

    @Bean
    InspectMaster inspectMaster(Inspector inspector, Documents documents) {
        return new InspectMaster(inspector, documents);
    }

    @Bean
    SealSession sealSession(StillMaker stills, Documents documents, Clock clock) {
        return new SealSession(stills, documents, clock);
    }
}
