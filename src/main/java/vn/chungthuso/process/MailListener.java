package vn.chungthuso.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.MailItem;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;

/** Whoever has something to do, or waits for the end, is told by mail; who did it themselves is not. */
@Component
class MailListener {

    private static final Set<DossierState> SUPPLEMENT = Set.of(DossierState.SUPPLEMENT_WANTED, DossierState.CA_SUPPLEMENT_WANTED);

    private final Mails mails;
    private final Staff staff;
    private final Dossiers dossiers;
    private final Words words;
    private final Clock clock;

    MailListener(Mails mails, Staff staff, Dossiers dossiers, Words words, Clock clock) {
        this.mails = mails;
        this.staff = staff;
        this.dossiers = dossiers;
        this.words = words;
        this.clock = clock;
    }

    void created(TaskEntity task, String actor) {
        if (mails.isOn()) {
            Set<String> people = people(task);
            people.remove(actor);
            mails.tell(people, item(MailKind.TASK, task));
        }
    }

    /** One of several has taken it: the others need not come. */
    void taken(TaskEntity task) {
        if (candidates(task).findAny().isPresent()) {
            settled(task);
        }
    }

    /** The mails are locked last: whoever completes a task and whoever takes it away meet at its letter or dossier first. */
    void settled(TaskEntity task) {
        Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTING, end -> mails.forget(task.getId()));
    }

    void entered(String code, DossierState state, String actor) {
        if (!mails.isOn() || !SUPPLEMENT.contains(state) && !state.isEnd()) {
            return;
        }
        Dossier dossier = dossiers.get(code);
        Set<String> waiting = new HashSet<>();
        Stream.of(dossier.submittedBy(), dossier.holderAccount()).filter(account -> account != null && !account.equals(actor)).forEach(waiting::add);
        MailKind kind = state.isEnd() ? MailKind.DONE : MailKind.SUPPLEMENT;
        mails.tell(waiting, new MailItem(kind, code, null, words.say("dossier.state." + state), null));
    }

    /** Those who can do the task: who has taken it, else all whom it is offered. */
    Set<String> people(TaskEntity task) {
        if (task.getAssignee() != null) {
            return new HashSet<>(Set.of(task.getAssignee()));
        }
        Set<String> people = new HashSet<>();
        candidates(task).forEach(link -> {
            if (link.getUserId() != null) {
                people.add(link.getUserId());
            } else {
                people.addAll(staff.membersOf(link.getGroupId()));
            }
        });
        return people;
    }

    private static Stream<IdentityLinkEntity> candidates(TaskEntity task) {
        return task.getIdentityLinks().stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE));
    }

    MailItem item(MailKind kind, TaskEntity task) {
        OffsetDateTime due = task.getDueDate() == null ? null : OffsetDateTime.ofInstant(task.getDueDate().toInstant(), clock.getZone());
        return new MailItem(kind, task.getExecution().getProcessBusinessKey(), task.getId(), task.getName(), due);
    }
}
