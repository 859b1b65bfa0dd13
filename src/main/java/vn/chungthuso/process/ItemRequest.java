package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A request for a certificate of a device, a service or a software (domain §5.7, §7.4; R-051). */
@Component
class ItemRequest implements KindRules {

    private static final String SERVICE = "SERVICE";

    /** What a thing may be, as the form has it; the register does not tell them apart. */
    static final List<String> KINDS = List.of("DEVICE", SERVICE, "SOFTWARE");

    private final Applicants applicants;
    private final Words words;

    ItemRequest(Applicants applicants, Words words) {
        this.applicants = applicants;
        this.words = words;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Group request = Group.whole(fields);
        var errors = new ArrayList<>(applicants.errors(caller, Group.of(fields, Recipient.MANAGER), applicants.requestDate(request)));
        addressError(request).ifPresent(errors::add);
        applicants.requestDateError(request).ifPresent(errors::add);
        return errors;
    }

    /** A service is known by its address; a device or a software may have one. */
    private Optional<FieldError> addressError(Group request) {
        String address = request.text("domainOrIp");
        if (address.isEmpty()) {
            return request.text("itemKind").equals(SERVICE)
                    ? Optional.of(request.error("domainOrIp", words.say("request.address.missing")))
                    : Optional.empty();
        }
        return NetworkAddress.isValid(address)
                ? Optional.empty()
                : Optional.of(request.error("domainOrIp", words.say("request.address.wrong")));
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Group request = Group.whole(values);
        Group manager = Group.of(values, Recipient.MANAGER);
        Agency agency = applicants.agency(manager.text("employingAgency"));
        LocalDate on = applicants.requestDate(request);
        String name = request.text("itemName");
        String address = request.text("domainOrIp");
        Map<String, Object> fields = new HashMap<>(values);
        fields.put(Recipient.MANAGER, applicants.completed(manager, agency));
        fields.put("applicationDate", on.toString());
        fields.putIfAbsent("province", agency.province());
        fields.putIfAbsent("ownerAgency", agency.name());
        fields.put("warnings", warnings(caller, manager, on));
        return new Request(
                Procedure.ISSUE,
                CertificateKind.DEVICE_SERVICE_SOFTWARE,
                agency.code(),
                on,
                applicants.account(caller, agency, manager.text("officialEmail")),
                name,
                Set.of(key(agency.code(), request.text("itemKind"), name)),
                SearchWords.folded(String.join(" ", name, address, manager.text("fullName"), manager.text("idNumber"))),
                fields);
    }

    /** By what a thing is unique in flight. */
    static String key(String agency, String kind, String name) {
        return String.join(":", "item", agency, kind, SearchWords.folded(name));
    }

    private List<Warning> warnings(Caller caller, Group manager, LocalDate on) {
        var warnings = new ArrayList<Warning>();
        applicants.mailboxWarning(caller, manager, "officialEmail", on).ifPresent(warnings::add);
        applicants.idNumberWarning(manager).ifPresent(warnings::add);
        return warnings;
    }
}
