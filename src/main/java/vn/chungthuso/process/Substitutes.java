package vn.chungthuso.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Substitution;
import vn.chungthuso.registry.Substitutions;
import vn.chungthuso.terms.SigningCapacity;

/** Leaders on leave and who signs for them: named by the leader or the agency's manager, for days, in a capacity (domain §10.3). */
@Service
public class Substitutes {

    /** @param mayEnd whether the person who asks may end it before its last day */
    public record Standing(Substitution substitution, boolean isOn, boolean mayEnd) {}

    private final Substitutions substitutions;
    private final Agencies agencies;
    private final VisibleAgencies visible;
    private final Staff staff;
    private final SigningLines signing;
    private final SubstitutionEnd end;
    private final Words words;
    private final Clock clock;

    Substitutes(
            Substitutions substitutions,
            Agencies agencies,
            VisibleAgencies visible,
            Staff staff,
            SigningLines signing,
            SubstitutionEnd end,
            Words words,
            Clock clock) {
        this.substitutions = substitutions;
        this.agencies = agencies;
        this.visible = visible;
        this.staff = staff;
        this.signing = signing;
        this.end = end;
        this.words = words;
        this.clock = clock;
    }

    /** Those of the agencies whose letters this person may see, newest first. */
    public List<Substitution> of(Caller caller) {
        return substitutions.of(visible.of(caller));
    }

    /** Present and coming ones of the agencies whose letters this person may see, and those given to this person; soonest first. */
    public List<Standing> standing(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Set<String> managed = managed(caller);
        return substitutions.from(today, visible.of(caller), caller.user()).stream()
                .map(one -> new Standing(one, one.isOn(today), decides(caller, managed, one)))
                .toList();
    }

    /**
     * A leader is on leave and somebody of the agency signs for them.
     *
     * @param wanted what was asked for; its number is not looked at
     * @return its number
     * @throws FormRefused 400 for a person, capacity or days that do not fit, 403 for who is neither that leader nor the agency's manager,
     *     409 where the leader has named somebody for one of these days
     */
    @Transactional
    public long begin(Caller caller, Substitution wanted) {
        mustDecide(caller, wanted);
        List<FieldError> errors = wrong(wanted);
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        if (substitutions.overlaps(wanted)) {
            throw FormRefused.conflict(words.say("substitution.overlaps", wanted.leader()), Map.of());
        }
        long id = substitutions.add(wanted, caller.user());
        Instant over = wanted.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        end.await(id, Date.from(over));
        return id;
    }

    /**
     * Ends one before its last day.
     *
     * @throws FormRefused 403 for who is neither that leader nor the agency's manager, 409 where it is over
     */
    @Transactional
    public void end(Caller caller, long id) {
        Substitution present = endable(caller, id);
        substitutions.end(id, caller.user());
        end.giveBack(present);
    }

    /**
     * One that can still be ended.
     *
     * @throws FormRefused as {@link #end} would
     */
    public Substitution endable(Caller caller, long id) {
        Substitution present = of(caller).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> FormRefused.gone(words.say("substitution.unknown")));
        mustDecide(caller, present);
        if (present.endedAt() != null || present.lastDay().isBefore(LocalDate.now(clock))) {
            throw FormRefused.conflict(words.say("substitution.over"), Map.of());
        }
        return present;
    }

    /** @throws FormRefused 403 for who leads and manages no agency, and so decides about nobody */
    public void mustDecide(Caller caller) {
        if (!caller.has(Role.LEADER) && !caller.has(Role.MANAGER)) {
            throw FormRefused.forbidden(words.say("substitution.notYours"));
        }
    }

    private void mustDecide(Caller caller, Substitution wanted) {
        if (!decides(caller, managed(caller), wanted)) {
            throw FormRefused.forbidden(words.say("substitution.notYours"));
        }
    }

    private static boolean decides(Caller caller, Set<String> managed, Substitution wanted) {
        return caller.user().equals(wanted.leader()) || managed.contains(wanted.agency());
    }

    /** Agencies for whose leaders this person decides as a manager. */
    Set<String> managed(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return caller.agencies(Role.MANAGER).stream()
                .flatMap(agency -> agencies.subtree(agency, today).stream())
                .collect(Collectors.toSet());
    }

    private List<FieldError> wrong(Substitution wanted) {
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> agency = agencies.find(wanted.agency(), today);
        var errors = new ArrayList<FieldError>();
        if (agency.isEmpty()) {
            errors.add(error("agency"));
        }
        if (!staff.has(wanted.leader(), Role.LEADER, wanted.agency())) {
            errors.add(error("leader"));
        }
        boolean isOfTheAgency = Stream.of(Role.values()).anyMatch(role -> staff.has(wanted.substitute(), role, wanted.agency()));
        if (!isOfTheAgency || wanted.substitute().equals(wanted.leader())) {
            errors.add(error("substitute"));
        }
        if (wanted.lastDay().isBefore(wanted.firstDay()) || wanted.lastDay().isBefore(today)) {
            errors.add(error("to"));
        }
        agency.ifPresent(present -> errors.addAll(wrongBlock(present, wanted)));
        return errors;
    }

    private List<FieldError> wrongBlock(Agency agency, Substitution wanted) {
        return wanted.capacity() == SigningCapacity.HEAD
                ? List.of(error("capacity"))
                : signing.wrong(agency, SubstituteBlock.lines(wanted)).stream()
                        .map(wrong -> new FieldError(SubstituteBlock.isTitle(wrong.field()) ? "title" : "capacity", wrong.message()))
                        .toList();
    }

    private FieldError error(String field) {
        return new FieldError(field, words.say("substitution.wrong." + field));
    }

    /** The substitution by which this person signs there today. */
    Optional<Substitution> inPlace(Caller caller, String agency) {
        return substitutions.heldBy(caller.user(), LocalDate.now(clock)).stream()
                .filter(held -> held.agency().equals(agency))
                .findFirst();
    }

    /** Is this person a leader there today by a substitution alone? Then it gives no right over their own request. */
    boolean isLent(Caller caller, String agency) {
        return inPlace(caller, agency).isPresent() && !staff.has(caller.user(), Role.LEADER, agency);
    }

    /** Who signs for the agency today instead of its leader. */
    Optional<Substitution> today(String agency) {
        return substitutions.at(agency, LocalDate.now(clock));
    }

    /** All that the agency ever had. */
    List<Substitution> ever(String agency) {
        return substitutions.of(Set.of(agency));
    }
}
