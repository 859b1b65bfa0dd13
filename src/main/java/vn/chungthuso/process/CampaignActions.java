package vn.chungthuso.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.Reminder;

/** What is typed beside a campaign's board, read and passed on; page and REST are held to the same rules. */
@Service
public class CampaignActions {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 500;
    private static final String PHONE = "(\\+84|0)[35789][0-9]{8}";

    private final CampaignWork work;
    private final Words words;

    CampaignActions(CampaignWork work, Words words) {
        this.work = work;
        this.words = words;
    }

    /**
     * Sends the document again to whoever has not reported.
     *
     * @param deadlines ISO days by name of the group; empty ones are left as they are
     * @param note number and date of the letter it goes with, or null
     * @param sendings as many as whoever asks for it knows of; null = as many as there are
     * @throws FormRefused 400 with every wrong field, 403 for others than the owner, 409 where nobody is left, it is just being sent or was
     *     sent again meanwhile
     */
    public void sendAgain(Caller caller, Campaign campaign, Map<String, String> deadlines, String note, Integer sendings) {
        work.mustLead(caller, campaign);
        List<FieldError> errors = new ArrayList<>();
        Map<String, LocalDate> days = new HashMap<>();
        deadlines.forEach((group, typed) -> {
            try {
                if (typed != null && !typed.isBlank()) {
                    days.put(group, LocalDate.parse(typed.strip()));
                }
            } catch (DateTimeException noDate) {
                errors.add(new FieldError("deadlines." + group, words.say("campaign.wrong.date")));
            }
        });
        String read = note(note, "note.again", errors);
        refuse(errors);
        if (sendings != null && sendings != campaign.sendings()) {
            throw FormRefused.conflict(words.say("campaign.sentMeanwhile"), Map.of());
        }
        work.sendAgain(caller, campaign, days, read);
    }

    /**
     * Prints the letter that urges, and reminds each unit that it names.
     *
     * @param typed {@code contactName}, {@code contactPhone}, {@code signerTitle}, {@code signerName}
     * @throws FormRefused 400 with every wrong field, 403 for who takes no reports of it, 409 where nobody is left to urge
     */
    public void remind(Caller caller, Campaign campaign, Map<String, String> typed) {
        String agency = work.mustUrge(caller, campaign);
        List<FieldError> errors = new ArrayList<>();
        String contact = required(typed.get("contactName"), "contactName", errors);
        String phone = String.valueOf(typed.getOrDefault("contactPhone", "")).replaceAll("\\p{Zs}", "");
        String title = required(typed.get("signerTitle"), "signerTitle", errors);
        String signer = required(typed.get("signerName"), "signerName", errors);
        if (!phone.matches(PHONE)) {
            errors.add(new FieldError("contactPhone", words.say("campaign.wrong.phone")));
        }
        refuse(errors);
        work.remind(caller, campaign, new Reminder(
                agency, contact, phone.replaceFirst("^\\+84", "0"), title, signer, caller.user()));
    }

    /**
     * Closes a campaign, whether everybody has reported or not.
     *
     * @param note what the owner concludes, or null
     * @throws FormRefused 400, 403 for others than the owner, 409 where it is closed
     */
    public void close(Caller caller, Campaign campaign, String note) {
        work.mustLead(caller, campaign);
        List<FieldError> errors = new ArrayList<>();
        String read = note(note, "conclusion", errors);
        refuse(errors);
        work.close(caller, campaign, read);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
    }

    private String required(String typed, String field, List<FieldError> errors) {
        String text = text(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.add(new FieldError(field, words.say("campaign.wrong.text", words.say("campaigns.field." + field), LONGEST)));
        }
        return text;
    }

    /** @return null where nothing was typed */
    private String note(String typed, String label, List<FieldError> errors) {
        String text = text(typed);
        if (text.length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", words.say("campaign.wrong.long", words.say("campaigns.field." + label), LONGEST_NOTE)));
        }
        return text.isEmpty() ? null : text;
    }

    /** A browser counts a line break as one character and sends two. */
    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
