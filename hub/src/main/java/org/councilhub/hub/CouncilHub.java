package org.councilhub.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CouncilHub {
    public static void main(String[] args) {
        SpringApplication.run(CouncilHub.class, args);
    }
}
