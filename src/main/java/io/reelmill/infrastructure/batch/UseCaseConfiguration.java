package io.reelmill.infrastructure.batch;

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
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.BurnCaptions;
import io.reelmill.core.narration.HearRecording;
import io.reelmill.core.narration.Lettering;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.RecordNarration;
import io.reelmill.core.narration.RecordingFolder;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundDecoder;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.narration.WriteCaptions;
import io.reelmill.core.provider.AnswerCache;
import io.reelmill.core.provider.BoughtFiles;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.CloseOrders;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.script.EditScripts;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.WriteScript;
import io.reelmill.core.session.Documents;
import io.reelmill.core.storyboard.Emblems;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.KeepStoryboard;
import io.reelmill.core.storyboard.Knowledge;
import io.reelmill.core.storyboard.Places;
import io.reelmill.core.topic.FootageFolder;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases, put together from the ports' beans and the settings. */
@Configuration(proxyBeanMethods = false)
@Import({ClipConfiguration.class, MoneyConfiguration.class})
class UseCaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReadRequest readRequest(
            ReelmillProperties settings, Narrators narrators, ScriptWriters writers, FootageFolder footage) {
        List<RequestRules.KnownVoice> voices = narrators.voices().stream()
                .map(voice -> new RequestRules.KnownVoice(voice.name(), voice.language()))
                .toList();
        return new ReadRequest(new RequestRules(settings.requests().defaults(), voices, writers.languages(), footage));
    }

    @Bean
    EditScripts editScripts(
            RequestReader requests, ReadRequest readRequest, ScriptWriters writers, Paces paces, RequestLists lists) {
        return new EditScripts(requests, readRequest, writers.embedded(), paces::of, lists);
    }

    @Bean
    ForecastRequests forecastRequests(
            RequestReader requests, ReadRequest readRequest, ScriptWriters writers, Paces paces, Lettering lettering) {
        BurnCaptions burned = new BurnCaptions(lettering);
        return new ForecastRequests(requests, readRequest, writers.embedded(), paces::of, burned::warning);
    }

    @Bean
    ScriptWriters scriptWriters(List<ScriptWriter> writers, ReelmillProperties settings) {
        return ScriptWriters.of(writers, settings.script().providers());
    }

    @Bean
    Budget budget(ReelmillProperties settings) {
        return settings.budget().budget();
    }

    @Bean
    Purchases purchases(Ledger ledger, Budget budget) {
        return new Purchases(ledger, budget);
    }

    @Bean
    BoughtFiles boughtFiles(Purchases purchases, AnswerCache cache) {
        return new BoughtFiles(purchases, cache);
    }

    @Bean
    SessionStages sessionStages(
            SessionStages.Telling telling, SessionStages.Picturing picturing, SessionStages.Composing composing) {
        return new SessionStages(telling, picturing, composing);
    }

    @Bean
    SessionStages.Telling telling(
            Paces paces, WriteScript writeScript, RecordNarration recordNarration, HearRecording hearRecording) {
        return new SessionStages.Telling(paces, writeScript, recordNarration, hearRecording, new WriteCaptions());
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
            CloseOrders closeOrders,
            SealSession sealSession) {
        return new SessionStages.Composing(prepareTimeline, renderMaster, inspectMaster, closeOrders, sealSession);
    }

    @Bean
    WriteScript writeScript(ScriptWriters writers, Documents documents, BoughtFiles bought) {
        return new WriteScript(writers.chain(), writers.embedded(), documents, bought);
    }

    @Bean
    RecordNarration recordNarration(
            Narrators narrators, SoundEditor editor, Documents documents, Rhythm rhythm, BoughtFiles bought) {
        return new RecordNarration(narrators, editor, documents, rhythm, bought);
    }

    @Bean
    HearRecording hearRecording(
            RecordingFolder recordings,
            SoundDecoder decoder,
            Aligner aligner,
            Documents documents,
            HearRecording.Laying laying) {
        return new HearRecording(recordings, decoder, aligner, documents, laying);
    }

    @Bean
    HearRecording.Laying laying(SoundEditor editor, Rhythm rhythm) {
        return new HearRecording.Laying(editor, rhythm);
    }

    @Bean
    KeepStoryboard keepStoryboard(Documents documents, Places places, Emblems emblems, ReelmillProperties settings) {
        return new KeepStoryboard(
                documents,
                new Knowledge(places, emblems),
                frameRate(settings.video().frameRate()));
    }

    static FrameRate frameRate(String rational) {
        String[] parts = rational.split("/", -1);
        return new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Bean
    PrepareTimeline prepareTimeline(Composer composer, Looks looks, Lettering lettering, Documents documents) {
        return new PrepareTimeline(composer, looks, new BurnCaptions(lettering), documents);
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
