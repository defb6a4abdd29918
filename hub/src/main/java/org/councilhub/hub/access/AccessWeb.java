package org.councilhub.hub.access;

import java.util.List;
import org.councilhub.hub.folders.Folders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check and the caller in front of every controller under {@code /v1}. */
@Configuration(proxyBeanMethods = false)
class AccessWeb implements WebMvcConfigurer {
    private final AccessCheck check;
    private final RateLimit limit;
    private final Callers callers;

    AccessWeb(AccessCheck check, RateLimit limit, Callers callers) {
        this.check = check;
        this.limit = limit;
        this.callers = callers;
    }

    @Bean
    static Purposes purposes(Folders folders) {
        return Purposes.read(folders.config());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(check).addPathPatterns("/v1/**");
        registry.addInterceptor(limit).addPathPatterns("/v1/**"); // who asks is known by then
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }
}
