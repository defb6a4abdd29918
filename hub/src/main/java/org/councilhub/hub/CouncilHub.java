package org.councilhub.hub;

import java.util.List;
import org.councilhub.hub.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application, and the program that people start: see {@link Commands}. */
@SpringBootApplication
@EnableScheduling
public class CouncilHub {
    public static void main(String[] args) {
        System.exit(Commands.run(CouncilHub.class, List.of(args)));
    }
}
