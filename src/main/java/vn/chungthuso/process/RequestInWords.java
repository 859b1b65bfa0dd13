package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;

/** What is asked for and by whom, as a reviewer reads it. */
@Component
class RequestInWords {

    private final Words words;

    RequestInWords(Words words) {
        this.words = words;
    }

    String of(Dossier dossier) {
        return switch (Recipient.of(dossier).name()) {
            case Recipient.MANAGER -> subject(dossier) + "\n\n" + words.say("review.manager", person(Recipient.of(dossier)));
            case Recipient.CUSTODIAN -> section(dossier);
            default -> person(Recipient.of(dossier));
        };
    }

    private String subject(Dossier dossier) {
        return dossier.fields().containsKey("itemKind")
                ? words.say(
                        "review.item",
                        dossier.text("itemName"),
                        words.say("item.kind." + dossier.text("itemKind")),
                        dossier.text("domainOrIp"),
                        dossier.text("ownerAgency"),
                        contact(dossier).text("fullName"),
                        contact(dossier).text("phone"))
                : words.say(
                        "review.organisation",
                        dossier.text("organisationName"),
                        dossier.text("parentAgencyName"),
                        dossier.text("agencyEmail"),
                        dossier.text("taxCode"));
    }

    private static Group contact(Dossier dossier) {
        return Group.of(dossier.fields(), "technicalContact");
    }

    private String section(Dossier dossier) {
        Group custodian = Recipient.of(dossier);
        return words.say(
                "review.oneStop",
                dossier.text("certificateName"),
                dossier.text("certificateTypeText"),
                dossier.text("agencyName"),
                dossier.text("officialEmail"),
                custodian.text("fullName"),
                custodian.text("position"),
                custodian.text("phone"),
                custodian.text("idNumber"));
    }

    private String person(Group person) {
        return words.say(
                "review.person",
                person.text("fullName"),
                DateWords.date(person.text("dateOfBirth")),
                person.text("idNumber"),
                DateWords.date(person.text("idIssueDate")),
                person.text("idIssuePlace"),
                person.text("officialEmail"),
                person.text("mobilePhone"),
                person.text("position"),
                person.text("employingAgencyName"));
    }
}
