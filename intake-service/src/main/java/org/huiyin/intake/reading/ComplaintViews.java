package org.huiyin.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.complainant.Consent;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.complaint.ComplaintState.Withdrawn;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.reading.ComplaintView.AnswerView;
import org.huiyin.intake.reading.ComplaintView.AnswersView;
import org.huiyin.intake.reading.ComplaintView.ConsentView;
import org.huiyin.intake.reading.ComplaintView.ContactView;
import org.huiyin.intake.reading.ComplaintView.EnterpriseView;
import org.huiyin.intake.reading.ComplaintView.ErasedView;
import org.huiyin.intake.reading.ComplaintView.OfficeView;
import org.huiyin.intake.reading.ComplaintView.OnBehalfView;
import org.huiyin.intake.reading.ComplaintView.ProgressView;
import org.huiyin.intake.reading.ComplaintView.StepView;
import org.huiyin.intake.reading.ComplaintView.SupplementView;
import org.huiyin.intake.reading.Gate.Seen;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.EnterpriseRow;
import org.huiyin.intake.store.Particulars;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.intake.store.SealedAnswers;
import org.huiyin.intake.store.SealedPlace;
import org.huiyin.intake.store.StepRow;
import org.huiyin.intake.store.SupplementRow;
import org.jspecify.annotations.Nullable;

/** Opens sealed rows and shows what is in the caller's sight. */
@ApplicationScoped
public class ComplaintViews {
    private final MasterKey masterKey;

    ComplaintViews(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** Everything that is stored about one complaint. */
    record Rows(Seen seen, @Nullable EnterpriseRow enterprise, List<SupplementRow> supplements, List<StepRow> steps) {}

    ComplaintView show(Rows rows) {
        ComplaintRow row = rows.seen().complaint().row();
        ProgressRow progress = rows.seen().complaint().progress();
        Sight sight = rows.seen().sight();
        ComplaintKey key = row.isErased() ? null : row.key(masterKey);
        Particulars particulars = sight.contact() ? particulars(row, key) : null;
        return new ComplaintView(
                row.id,
                row.number().toString(),
                row.state,
                row.kind,
                row.category,
                row.territory,
                row.channel,
                row.source,
                row.language,
                row.anonymous,
                row.filedBy,
                row.confidential,
                enterprise(rows.enterprise()),
                open(key, SealedField.TITLE, row.title),
                open(key, SealedField.TEXT, row.words),
                answers(row, key),
                contact(particulars),
                onBehalf(sight, particulars),
                row.filedAt,
                withdrawnAt(row),
                supplements(rows.supplements(), key),
                row.questionOpen,
                progress(row, progress, rows.steps()),
                answer(progress, key),
                sight == Sight.OWNER ? null : office(progress),
                row.identityOpenedAt,
                erased(row),
                place(row, key));
    }

    private static @Nullable ErasedView erased(ComplaintRow row) {
        return row.erasedAt == null || row.erasedFor == null ? null : new ErasedView(row.erasedAt, row.erasedFor);
    }

    /** A complaint in a list. To staff it shows no word of a confidential one, which would be read without a trace. */
    public ComplaintSummary summary(ComplaintRow row, @Nullable ProgressRow progress, boolean own) {
        boolean titled = !row.isErased() && (own || !row.confidential);
        StepView current = stageOf(row, progress);
        return new ComplaintSummary(
                row.id,
                row.number().toString(),
                row.state,
                row.kind,
                row.category,
                row.territory,
                titled ? open(row.key(masterKey), SealedField.TITLE, row.title) : null,
                row.filedAt,
                current.stage(),
                current.zh(),
                current.en(),
                row.externalId);
    }

    /** Null for what is not there; neither key nor words are, once they were destroyed. */
    private static @Nullable String open(@Nullable ComplaintKey key, SealedField field, byte @Nullable [] sealed) {
        return sealed == null || key == null ? null : key.open(field, sealed);
    }

    private static @Nullable Particulars particulars(ComplaintRow row, @Nullable ComplaintKey key) {
        String json = open(key, SealedField.PARTICULARS, row.particulars);
        return json == null ? null : Particulars.from(json);
    }

    private static @Nullable AnswersView answers(ComplaintRow row, @Nullable ComplaintKey key) {
        String json = open(key, SealedField.ANSWERS, row.answers);
        if (json == null) {
            return null;
        }
        Answers answers = SealedAnswers.from(json);
        return new AnswersView(answers.edition(), answers.given());
    }

    private static @Nullable EnterpriseView enterprise(@Nullable EnterpriseRow row) {
        return row == null ? null : new EnterpriseView(row.creditCode, row.name);
    }

    private static @Nullable ContactView contact(@Nullable Particulars of) {
        return of == null || (of.email() == null && of.phone() == null)
                ? null
                : new ContactView(of.name(), of.email(), of.phone());
    }

    /** An agent knows what was noted; a complainant whom a clerk wrote down does not see the clerk's note. */
    private static @Nullable OnBehalfView onBehalf(Sight sight, @Nullable Particulars of) {
        if (sight == Sight.OWNER && (of == null || of.consent() == null)) {
            return null;
        }
        return of == null || (of.reference() == null && of.receivedOn() == null && of.consent() == null)
                ? null
                : new OnBehalfView(of.reference(), of.receivedOn(), consent(of.consent()));
    }

    private static @Nullable ConsentView consent(@Nullable Consent given) {
        return given == null ? null : new ConsentView(given.form().name(), given.givenOn(), given.reference());
    }

    private static @Nullable PlaceView place(ComplaintRow row, @Nullable ComplaintKey key) {
        String clear = open(key, SealedField.PLACE, row.place);
        return clear == null ? null : PlaceView.of(SealedPlace.from(clear));
    }

    private static @Nullable Instant withdrawnAt(ComplaintRow row) {
        return row.complaintState() instanceof Withdrawn withdrawn ? withdrawn.since() : null;
    }

    private static List<SupplementView> supplements(List<SupplementRow> rows, @Nullable ComplaintKey key) {
        return rows.stream()
                .map(row -> new SupplementView(
                        row.position, open(key, SealedField.supplement(row.id), row.words), row.addedBy, row.addedAt))
                .toList();
    }

    private static ProgressView progress(ComplaintRow row, @Nullable ProgressRow progress, List<StepRow> rows) {
        List<StepView> steps = new ArrayList<>();
        steps.add(step(Stage.RECEIVED, row.filedAt));
        rows.forEach(stored -> steps.add(step(Stage.valueOf(stored.stage), stored.reachedAt)));
        if (row.complaintState() instanceof Withdrawn withdrawn
                && !steps.get(steps.size() - 1).stage().equals(Stage.WITHDRAWN.name())) {
            steps.add(step(Stage.WITHDRAWN, withdrawn.since()));
        }
        StepView current = steps.get(steps.size() - 1);
        return progress == null
                ? new ProgressView(current, null, false, steps)
                : new ProgressView(current, progress.dueOn, progress.late, steps);
    }

    /** Without the steps: a withdrawn complaint is withdrawn even before dispatch has heard of it. */
    private static StepView stageOf(ComplaintRow row, @Nullable ProgressRow progress) {
        if (row.complaintState() instanceof Withdrawn) {
            return step(Stage.WITHDRAWN, row.changedAt);
        }
        return step(progress == null ? Stage.RECEIVED : Stage.valueOf(progress.stage), row.changedAt);
    }

    private static StepView step(Stage stage, Instant at) {
        return new StepView(stage.name(), stage.words(Language.ZH), stage.words(Language.EN), at);
    }

    private static @Nullable AnswerView answer(@Nullable ProgressRow progress, @Nullable ComplaintKey key) {
        if (progress == null || progress.answeredAt == null) {
            return null;
        }
        String text = open(key, SealedField.ANSWER, progress.answer);
        return text == null ? null : new AnswerView(text, progress.answeredAt);
    }

    private static @Nullable OfficeView office(@Nullable ProgressRow progress) {
        return progress == null || progress.unit == null || progress.section == null
                ? null
                : new OfficeView(progress.unit, progress.section);
    }
}
