package vn.chungthuso.law;

import java.util.List;
import vn.chungthuso.terms.Filer;

/**
 * Who may make a request (DT-05).
 *
 * @param filers any of them may
 * @param warnings {@code NO_HEAD_LEFT} where the only filer may be gone, so that a person has to decide
 */
public record Filing(List<Filer> filers, List<String> warnings) {}
