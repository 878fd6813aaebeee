package io.reelmill.presentation.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's own description, in JSON and in YAML. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    @Bean
    OpenAPI description() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A token; that of the first start lies in data/admin.token");
        return new OpenAPI()
                .info(new Info()
                        .title("Reelmill")
                        .version("1")
                        .description(
                                "Turns CSVs of topics into finished videos. Errors are problem details (RFC 9457)."))
                .components(new Components().addSecuritySchemes(BEARER, token))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer completeDescription() {
        return new CompleteDescription();
    }

    /** The library's own path for YAML is the one of JSON with an ending more. */
    @Bean
    WebMvcConfigurer yamlPath() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController(ApiController.ROOT + "/openapi.yaml")
                        .setViewName("forward:" + ApiController.ROOT + "/openapi.json.yaml");
            }
        };
    }
}
