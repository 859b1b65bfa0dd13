package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.PersonnelEvents.Proposal;
import vn.chungthuso.process.PersonnelEvents.Report;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** What an event calls for, as its task shows it: in sentences, as choices, and which parts of the form are needed. */
@Component
class ProposalsInWords {

    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    ProposalsInWords(Agencies agencies, Words words, Clock clock) {
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** One procedure for one certificate, as an option's value. */
    static String key(String serial, Procedure procedure) {
        return serial + ":" + procedure;
    }

    /** One procedure for one certificate, as a person calls it. */
    String name(Procedure procedure, String subjectName) {
        return words.say("event.proposal", words.say("guidance.procedure." + procedure), subjectName);
    }

    Map<String, Object> of(Report report, List<Proposal> proposals) {
        Map<String, Object> served = new HashMap<>();
        List<Map<String, String>> choices = proposals.stream().flatMap(this::choices).toList();
        served.put("summaryEvent", summary(report));
        served.put("summaryProposals", lines(proposals));
        served.put("proposals", choices);
        served.put("chosen", choices.stream().map(choice -> choice.get("value")).toList());
        served.put("neededData", procedures(proposals).map(procedure -> words.say("event.needs." + procedure)).collect(Collectors.joining("\n")));
        served.put("changeReason", first(proposals.stream().map(Proposal::changeReason)));
        served.put("knownReason", first(proposals.stream().map(Proposal::revocationReason)));
        return served;
    }

    private String summary(Report report) {
        String whom = report.agency() == null
                ? report.officialEmail()
                : agencies.find(report.agency(), LocalDate.now(clock)).map(Agency::name).orElse(report.agency());
        return words.say("event.summary",
                words.say("guidance.event." + report.event()), whom, DateWords.date(report.eventDate().toString()));
    }

    private String lines(List<Proposal> proposals) {
        return proposals.isEmpty()
                ? words.say("event.noCertificate")
                : proposals.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Proposal proposal) {
        List<String> said = new ArrayList<>(proposal.procedures().stream().map(p -> words.say("guidance.procedure." + p)).toList());
        if (said.isEmpty()) {
            said.add(words.say("event.untouched"));
        } else if (proposal.procedures().contains(Procedure.ISSUE) && !isPersons(proposal)) {
            said.add(words.say("event.issueByItself"));
        }
        said.addAll(proposal.notes());
        return words.say("event.line", proposal.subjectName(), words.say("guidance.certificateKind." + proposal.certificateKind()),
                words.say("certificate.status." + proposal.certificateStatus()), String.join("; ", said), proposal.certificateSerial());
    }

    private Stream<Map<String, String>> choices(Proposal proposal) {
        return proposal.procedures().stream()
                .filter(procedure -> procedure != Procedure.ISSUE || isPersons(proposal))
                .map(procedure -> Map.of(
                        "value", key(proposal.certificateSerial(), procedure),
                        "label", words.say("event.choice", name(procedure, proposal.subjectName()), tail(proposal.certificateSerial()))));
    }

    /** What tells two serials apart on one line. */
    private static String tail(String serial) {
        return serial.substring(Math.max(0, serial.length() - 8));
    }

    /** A new certificate of an agency or a thing asks for more than this form holds. */
    private static boolean isPersons(Proposal proposal) {
        return proposal.certificateKind().equals(CertificateKind.INDIVIDUAL.name());
    }

    private static Stream<Procedure> procedures(List<Proposal> proposals) {
        return proposals.stream().flatMap(proposal -> proposal.procedures().stream()).distinct().sorted();
    }

    private static String first(Stream<String> words) {
        return words.filter(Objects::nonNull).findFirst().orElse("");
    }
}
