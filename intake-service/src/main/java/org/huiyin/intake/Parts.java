package org.huiyin.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.access.AnonymousFilings;
import org.huiyin.intake.access.AnswerDoor;
import org.huiyin.intake.access.Doorkeeper;
import org.huiyin.intake.access.FailureLimiter;
import org.huiyin.intake.access.FilingDoor;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.bulk.RowHash;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.CatalogueFiles;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.privacy.Retention;
import org.huiyin.intake.privacy.RetentionFile;
import org.huiyin.intake.progress.Windows;
import org.huiyin.intake.questions.QuestionLists;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.suggestion.GramKeys;
import org.huiyin.intake.suggestion.Suggester;
import org.huiyin.service.sealing.AnswerCodes;

/** Builds the framework-free parts from configuration; secrets come from the environment and stay in memory. */
class Parts {

    @Produces
    @Singleton
    MasterKey masterKey(
            @ConfigProperty(name = "huiyin.kek") String base64,
            @ConfigProperty(name = "huiyin.kek-retired") Optional<List<String>> retired) {
        return new MasterKey(Base64.getDecoder().decode(base64), secrets(retired));
    }

    @Produces
    @Singleton
    EscrowKey escrowKey(
            @ConfigProperty(name = "huiyin.escrow-key") String base64,
            @ConfigProperty(name = "huiyin.escrow-key-retired") Optional<List<String>> retired) {
        return new EscrowKey(Base64.getDecoder().decode(base64), secrets(retired));
    }

    private static List<byte[]> secrets(Optional<List<String>> base64) {
        return base64.orElse(List.of()).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    @Produces
    @Singleton
    Pepper pepper(@ConfigProperty(name = "huiyin.pepper") String base64) {
        return new Pepper(Base64.getDecoder().decode(base64));
    }

    @Produces
    @Singleton
    Sketcher sketcher(Pepper pepper) {
        return new Sketcher(pepper.derive("likeness"));
    }

    @Produces
    @Singleton
    RowHash rowHash(Pepper pepper) {
        return new RowHash(pepper.derive("imported-rows"));
    }

    @Produces
    @Singleton
    GramKeys gramKeys(Pepper pepper) {
        return new GramKeys(pepper.derive("categories"));
    }

    @Produces
    @Singleton
    Suggester suggester() {
        return new Suggester(CatalogueFiles.categoryWords());
    }

    @Produces
    @Singleton
    Doorkeeper doorkeeper(Pepper pepper) {
        return new Doorkeeper(pepper, new FailureLimiter(), System::nanoTime);
    }

    @Produces
    @Singleton
    AnswerDoor answerDoor(AnswerCodes codes) {
        return new AnswerDoor(codes, new FailureLimiter(), System::nanoTime);
    }

    @Produces
    @Singleton
    FilingDoor filingDoor(PrivacyConfig config) {
        var filings = new AnonymousFilings(config.anonymousPerMinute(), config.anonymousPerHour());
        return new FilingDoor(filings, System::nanoTime);
    }

    @Produces
    @Singleton
    ReadingWindow readingWindow(PrivacyConfig config) {
        return new ReadingWindow(Duration.ofHours(config.readingHours()));
    }

    @Produces
    @Singleton
    Retention retention() {
        return RetentionFile.read();
    }

    @Produces
    @Singleton
    Windows windows(VoiceConfig config, @ConfigProperty(name = "huiyin.zone") String zone) {
        return new Windows(ZoneId.of(zone), config.answerDays(), config.reopeningDays());
    }

    @Produces
    @Singleton
    OfficeDay officeDay(@ConfigProperty(name = "huiyin.zone") String zone) {
        return new OfficeDay(ZoneId.of(zone));
    }

    @Produces
    @Singleton
    Catalogue catalogue() {
        return CatalogueFiles.read();
    }

    /** At start, so that a service with a broken file of questions never runs. */
    @Produces
    @Singleton
    @Startup
    QuestionLists questionLists(Catalogue catalogue) {
        return QuestionLists.read(catalogue);
    }
}
