package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.law.Addressee;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.Destination;

/**
 * Which department unlocks a device in this very house: the one that the letter is addressed to, found by its name of that
 * day among the agencies of the sender's province, if somebody sits at its desk.
 */
@Component
class SupportDesks {

    private final LetterRules rules;
    private final Agencies agencies;
    private final Staff staff;

    SupportDesks(LetterRules rules, Agencies agencies, Staff staff) {
        this.rules = rules;
        this.agencies = agencies;
        this.staff = staff;
    }

    /** Code of the department; empty where the CA unlocks, or a department that works elsewhere. */
    String of(Letter letter) {
        Addressee addressee = rules.addressee(letter);
        if (addressee.destination() != Destination.PROVINCIAL_AUTHORITY) {
            return "";
        }
        Set<String> province = agencies.subtree(top(letter.senderAgency(), letter.documentDate()), letter.documentDate());
        return agencies.search(addressee.addresseeLine(), letter.documentDate(), Agencies.SEARCH_LIMIT).stream()
                .filter(agency -> addressee.addresseeLine().equalsIgnoreCase(agency.shortName()))
                .map(Agency::code)
                .filter(code -> province.contains(code) && staff.hasOther(Role.UNLOCK_DESK, code, Set.of()))
                .findFirst()
                .orElse("");
    }

    private String top(String code, LocalDate on) {
        String parent = agencies.find(code, on).map(Agency::parentCode).orElse(null);
        return parent == null ? code : top(parent, on);
    }
}
