package vn.chungthuso.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * Names, numbers and lists that change while the rules stay, each as of a day (domain §2.3, §11.1, §11.2). They stand in readable files,
 * see dmn/reference/README.md. None of it is about a private person.
 */
@Service
public class Reference {

    /** The first day of the first regime (T-01): no paper is older, so what letters need is known from here on. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2019, 12, 4);

    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "carriers.csv", "carrier",
            "contacts.csv", "key,value",
            "id-papers.csv", "paper",
            "mail-domains.csv", "domain,kind",
            "positions.csv", "position"));

    private final Contacts contacts;
    private final MailDomains mailDomains;
    private final List<ReferenceRow> carriers;
    private final List<ReferenceRow> positions;
    private final List<ReferenceRow> idPapers;

    /**
     * Reads the files at once.
     *
     * @throws IllegalStateException naming file, row, key and what is wrong, in Vietnamese
     */
    public Reference(ResourcePatternResolver resources, LawProperties properties) {
        var files = files(resources, properties.reference());
        contacts = new Contacts(read(files, "contacts.csv"), files.get("contacts.csv").getDescription());
        mailDomains = new MailDomains(read(files, "mail-domains.csv"));
        carriers = read(files, "carriers.csv");
        positions = read(files, "positions.csv");
        idPapers = read(files, "id-papers.csv");
    }

    /**
     * The CA.
     *
     * @throws IllegalArgumentException before {@link #FIRST_DAY}
     */
    public Authority ca(LocalDate on) {
        return contacts.ca(known(on));
    }

    /**
     * Name of the department that a province delegates unlocking to (T-12).
     *
     * @throws IllegalArgumentException before {@link #FIRST_DAY}
     */
    public String provincialAuthority(LocalDate on) {
        return contacts.provincialAuthority(known(on));
    }

    /** Mobile carriers that sell SIM PKI, in the spelling of the list's note (V-29). */
    public List<String> carriers(LocalDate on) {
        return values(carriers, on);
    }

    /** Positions to suggest; any other text is accepted, too. */
    public List<String> positions(LocalDate on) {
        return values(positions, on);
    }

    /** Kinds of identity papers (T-14). */
    public List<String> idPapers(LocalDate on) {
        return values(idPapers, on);
    }

    /** Domains of public mail services, whose mailboxes are refused. */
    public List<String> deniedMailDomains(LocalDate on) {
        return mailDomains.listed(MailDomain.DENIED, on);
    }

    /** @param domain what stands behind the «@», in small letters */
    public MailDomain mailDomain(String domain, LocalDate on) {
        return mailDomains.kind(domain, on);
    }

    private static LocalDate known(LocalDate on) {
        if (on.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("No contacts are known before " + FIRST_DAY + ", asked for " + on);
        }
        return on;
    }

    private static List<String> values(List<ReferenceRow> rows, LocalDate on) {
        return rows.stream().filter(row -> row.holdsOn(on)).map(ReferenceRow::value).toList();
    }

    private static List<ReferenceRow> read(Map<String, Resource> files, String name) {
        return ReferenceFile.read(files.get(name), COLUMNS.get(name));
    }

    /** The files by name: each of them, once, and no other. */
    private static Map<String, Resource> files(ResourcePatternResolver resources, String location) {
        var files = new TreeMap<String, Resource>();
        for (var file : found(resources, location)) {
            if (!COLUMNS.containsKey(file.getFilename())) {
                throw fault(file.getDescription(), "unknownFile", String.join(", ", COLUMNS.keySet()));
            }
            var twin = files.put(file.getFilename(), file);
            if (twin != null) {
                throw fault(file.getDescription(), "twice", twin.getDescription());
            }
        }
        COLUMNS.keySet().stream().filter(name -> !files.containsKey(name)).findFirst().ifPresent(missing -> {
            throw fault(location, "missingFile", missing);
        });
        return files;
    }

    private static Resource[] found(ResourcePatternResolver resources, String location) {
        try {
            return resources.getResources(location);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the reference data at " + location, unreadable);
        }
    }

    private static IllegalStateException fault(String place, String what, String detail) {
        return new IllegalStateException(LawTexts.say("reference.faultOfRow", place, LawTexts.say("reference.fault." + what, detail)));
    }
}
