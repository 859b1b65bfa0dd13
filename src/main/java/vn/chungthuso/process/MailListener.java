package vn.chungthuso.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
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
            last(() -> mails.taken(task.getId()));
        }
    }

    /** Done, or taken away by a timer, a message or the end of the case: it is not waited there any more. */
    void left(ExecutionEntity execution) {
        if (!mails.isOn()) {
            return;
        }
        List<String> stays = new ArrayList<>(List.of(execution.getActivityInstanceId()));
        String code = execution.getProcessBusinessKey();
        if (Campaign.isCode(code) && execution.getVariable(ProcessVariables.UNIT_NUMBER) instanceof Integer unit) {
            stays.add(stay(code, unit));
        }
        last(() -> mails.left(stays));
    }

    /** What a reminder of a campaign stands for: that the unit's report is still to be made. */
    static String stay(String campaign, int unit) {
        return campaign + "/" + unit;
    }

    /** The mails are locked last: whoever completes a task and whoever takes it away meet at its letter or dossier first. */
    private static void last(Runnable forget) {
        Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTING, end -> forget.run());
    }

    void entered(ExecutionEntity execution, DossierState state, String actor) {
        if (!mails.isOn() || !SUPPLEMENT.contains(state) && !state.isEnd()) {
            return;
        }
        String code = execution.getProcessBusinessKey();
        Dossier dossier = dossiers.get(code);
        Set<String> waiting = new HashSet<>();
        Stream.of(dossier.submittedBy(), dossier.holderAccount()).filter(account -> account != null && !account.equals(actor)).forEach(waiting::add);
        String about = words.say("dossier.state." + state);
        mails.tell(waiting, state.isEnd()
                ? new MailItem(MailKind.DONE, code, null, null, about, null)
                : new MailItem(MailKind.SUPPLEMENT, code, null, execution.getActivityInstanceId(), about, null));
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
        ExecutionEntity execution = task.getExecution();
        return new MailItem(kind, execution.getProcessBusinessKey(), task.getId(), execution.getActivityInstanceId(), task.getName(), due);
    }
}
