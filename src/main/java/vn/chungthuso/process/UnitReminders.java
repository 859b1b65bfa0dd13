package vn.chungthuso.process;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.CampaignEvent;
import vn.chungthuso.campaign.CampaignHistory;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.dispatch.MailItem;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;

/** Tells the clerks and leaders of a unit that its report is still awaited, and notes it. */
@Component
class UnitReminders {

    private final Staff staff;
    private final Mails mails;
    private final CampaignHistory history;
    private final Deadlines deadlines;
    private final Words words;
    private final Clock clock;

    UnitReminders(Staff staff, Mails mails, CampaignHistory history, Deadlines deadlines, Words words, Clock clock) {
        this.staff = staff;
        this.mails = mails;
        this.history = history;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    void remind(CampaignUnit unit, String by) {
        history.record(unit.campaign(), unit.number(), CampaignEvent.Kind.REMINDED, null, by);
        if (mails.isOn()) {
            var due = deadlines.before(unit.deadline().toString()).toInstant().atZone(clock.getZone()).toOffsetDateTime();
            String stay = MailListener.stay(unit.campaign(), unit.number());
            mails.tell(people(unit.agency()), new MailItem(MailKind.DEADLINE, unit.campaign(), null, stay, words.say("campaign.mail.remind"), due));
        }
    }

    private Set<String> people(String agency) {
        Set<String> people = new HashSet<>();
        List.of(Role.CLERK, Role.LEADER).forEach(role -> people.addAll(staff.membersOf(role.at(agency))));
        return people;
    }
}
