package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLines;

/** Stays open until every line has its answer; the answers are recorded line by line in the tab «Hồ sơ». */
@Component("follow-answers")
class FollowAnswersForm implements TaskForm {

    private final LetterLines letterLines;
    private final Words words;

    FollowAnswersForm(LetterLines letterLines, Words words) {
        this.letterLines = letterLines;
        this.words = words;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        int open = letterLines.open(visit.code());
        if (open > 0) {
            throw FormRefused.badInput("lines", words.say("letter.openLines", open));
        }
    }
}
