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
        String read = text(note, "note", LONGEST_NOTE, false, errors);
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
        String contact = text(typed.get("contactName"), "contactName", LONGEST, true, errors);
        String phone = String.valueOf(typed.getOrDefault("contactPhone", "")).replaceAll("\\p{Zs}", "");
        String title = text(typed.get("signerTitle"), "signerTitle", LONGEST, true, errors);
        String signer = text(typed.get("signerName"), "signerName", LONGEST, true, errors);
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
        String read = text(note, "note", LONGEST_NOTE, false, errors);
        refuse(errors);
        work.close(caller, campaign, read);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
    }

    private String text(String typed, String field, int longest, boolean required, List<FieldError> errors) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest || required && text.isEmpty()) {
            errors.add(new FieldError(field, words.say("campaign.wrong.text", words.say("campaigns.field." + field), longest)));
        }
        return text.isEmpty() ? null : text;
    }
}
