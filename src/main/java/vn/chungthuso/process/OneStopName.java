package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agency;

/** Column 2 of the one-stop form: the section by its place, with the field of work where a unit has several counters. */
@Component
class OneStopName {

    private final Words words;

    OneStopName(Words words) {
        this.words = words;
    }

    /** @param field of work; empty where the unit has one counter for all */
    String of(Agency agency, String field) {
        return field.isEmpty()
                ? words.say("oneStop.name", place(agency))
                : words.say("oneStop.name.withField", field, place(agency));
    }

    /** «xã Mỹ Phước» of «Ủy ban nhân dân xã Mỹ Phước»: the section is the place's, not its committee's. */
    private static String place(Agency agency) {
        String body = agency.bodyName();
        return body != null && agency.name().startsWith(body + " ") ? agency.name().substring(body.length() + 1) : agency.name();
    }
}
