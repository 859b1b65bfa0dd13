package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Addressee;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.ChannelRule;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.Reference;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;

/**
 * What the tables say about a letter on its own date: its form, its addressee, its channels, what it cites (T-01, T-10, DT-01, DT-03, DT-07,
 *
 */
@Component
class LetterRules {

    private final Dossiers dossiers;
    private final Law law;
    private final IntakeRules intake;
    private final Reference reference;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    LetterRules(Dossiers dossiers, Law law, IntakeRules intake, Reference reference, Agencies agencies, Words words, Clock clock) {
        this.dossiers = dossiers;
        this.law = law;
        this.intake = intake;
        this.reference = reference;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** In which state dossiers wait for such a letter. */
    static DossierState waitingFor(LetterFor letterFor) {
        return letterFor.isRequest() ? DossierState.ACCEPTED : DossierState.HANDED_OVER;
    }

    /** Day before which such a letter makes no sense for this dossier: its request, or its handover. */
    static LocalDate earliest(LetterFor letterFor, Dossier dossier) {
        return letterFor.isRequest() ? dossier.requestDate() : LocalDate.parse(dossier.text("handoverDate"));
    }

    /** Dossiers that a letter may gather, soonest due first. */
    List<Dossier> waiting(Letter letter) {
        LetterFor letterFor = letter.letterFor();
        return dossiers.waiting(senders(letter), waitingFor(letterFor), letterFor.procedures(), letterFor.kinds(), Letters.MAX_LINES);
    }

    /** How many there are, however many fit into one letter. */
    long waitingCount(Letter letter) {
        LetterFor letterFor = letter.letterFor();
        return dossiers.waitingCount(senders(letter), waitingFor(letterFor), letterFor.procedures(), letterFor.kinds());
    }

    /** Whose dossiers the letter may carry: its sender's, and those of agencies that are no more and whose work the sender goes on with (T-13). */
    Set<String> senders(Letter letter) {
        Set<String> senders = new HashSet<>(agencies.succeededBy(Set.of(letter.senderAgency()), LocalDate.now(clock)));
        senders.add(letter.senderAgency());
        return senders;
    }

    /** What an agency is called, or was last. */
    String lastName(String agency) {
        return agencies.latest(agency).map(Agency::name).orElse(agency);
    }

    /** The agency form of a letter of this date that carries such a line. */
    Answered<String> form(LetterFor letterFor, Dossier line, LocalDate date) {
        Regime regime = law.regime(date).value();
        if (letterFor == LetterFor.EFFECTIVE_TIME) {
            return law.paperForm(regime, "EFFECTIVE_TIME");
        }
        var forms = law.forms(regime, line.procedure(), line.certificateKind());
        return new Answered<>(forms.value().agencyForm(), forms.answer());
    }

    Addressee addressee(Letter letter) {
        boolean underCommittee = sender(letter).underProvincialCommittee();
        Procedure procedure = letter.letterFor().procedures().iterator().next(); // those of one letter go to one place
        return law.destination(profile(letter, letter.documentDate()), procedure, underCommittee).value();
    }

    /** The receiver's code for electronic documents on the letter's date; none is known but the CA's. */
    Optional<String> addresseeIdentifier(Letter letter) {
        boolean isCa = addressee(letter).destination() == Destination.CA;
        return isCa ? Optional.of(reference.ca(letter.documentDate()).identifier()) : Optional.empty();
    }

    /** The region's own documents that the letter cites. */
    List<String> legalDocuments(Letter letter) {
        return profile(letter, letter.documentDate()).legalDocuments();
    }

    /** Where a paper original is posted; empty where the region's letter names no address. */
    Optional<String> paperAddress(Letter letter) {
        return Optional.ofNullable(profile(letter, letter.documentDate()).paperAddress());
    }

    /** Why this mailbox of who receives the devices is refused on a letter of this date; empty where the region lets it pass (V-27). */
    Optional<String> refusedReceiver(Letter letter, LocalDate date, String mail) {
        if (!profile(letter, date).receiverEmailStrict()) {
            return Optional.empty();
        }
        var check = intake.mailbox(mail, false, false, date).value();
        return check.allowed() ? Optional.empty() : Optional.of(check.message());
    }

    Answered<ChannelRule> channel(Letter letter, Channel channel) {
        Regime regime = law.regime(letter.documentDate()).value();
        return law.channel(profile(letter, letter.documentDate()), regime, addressee(letter).destination(), channel, letter.signed());
    }

    /** The sending agency on the letter's date or, where it did not exist yet, as it is today; none once it was dissolved. */
    Optional<Agency> present(Letter letter) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = letter.documentDate() == null ? today : letter.documentDate();
        return agencies.find(letter.senderAgency(), today).map(now -> agencies.find(letter.senderAgency(), date).orElse(now));
    }

    /** An agency that does not exist any more sends nothing: the sentence that says so, and who takes over (T-13; DT-02, the walk up). */
    Optional<String> dissolved(Letter letter) {
        return dissolved(letter.senderAgency());
    }

    Optional<String> dissolved(String agency) {
        LocalDate today = LocalDate.now(clock);
        if (agencies.find(agency, today).isPresent()) {
            return Optional.empty();
        }
        Agency last = agencies.latest(agency).orElseThrow();
        String successor = agencies.successorOf(agency, today).map(Agency::name).orElse(words.say("letter.superior"));
        return Optional.of(words.say("letter.dissolved", last.name(), DateWords.date(last.validTo().toString()), successor));
    }

    /** The sending agency as it was on the letter's date; as it is today where it did not exist yet. */
    Agency sender(Letter letter) {
        return sender(letter, letter.documentDate() == null ? LocalDate.now(clock) : letter.documentDate());
    }

    Agency sender(Letter letter, LocalDate date) {
        return agencies.find(letter.senderAgency(), date)
                .or(() -> agencies.find(letter.senderAgency(), LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("unknown agency " + letter.senderAgency()));
    }

    private RegionProfile profile(Letter letter, LocalDate date) {
        String code = agencies.regionProfileOf(letter.senderAgency(), LocalDate.now(clock));
        return law.profile(code, date).value();
    }

    /** Lines that may not carry this date. */
    static List<Dossier> tooEarly(LetterFor letterFor, LocalDate date, List<Dossier> lines) {
        return lines.stream().filter(dossier -> date.isBefore(earliest(letterFor, dossier))).toList();
    }
}
