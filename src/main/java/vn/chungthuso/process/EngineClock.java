package vn.chungthuso.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time for everybody: the engine's clock, read at Asia/Ho_Chi_Minh. Tests move it and the whole house moves along. */
@Configuration
class EngineClock {

    @Bean
    Clock clock() {
        return new Ticking(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static class Ticking extends Clock {

        private final ZoneId zone;

        Ticking(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Ticking(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
