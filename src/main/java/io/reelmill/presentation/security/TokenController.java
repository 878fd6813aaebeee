package io.reelmill.presentation.security;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Role;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens: who may ask the service, for admins. Those of the settings are changed in the settings and not listed. */
@Profile("service")
@RestController
@Tag(name = "tokens")
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {
    private static final Logger LOG = LoggerFactory.getLogger(TokenController.class);

    private final AccessTokens tokens;
    private final SecurityProperties settings;

    TokenController(AccessTokens tokens, SecurityProperties settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Operation(operationId = "tokens", summary = "All tokens but those of the settings, without their secrets")
    @GetMapping
    List<TokenBody> all() {
        return tokens.all().stream().map(TokenBody::of).toList();
    }

    @Operation(operationId = "makeToken", summary = "Makes a token; its secret is told only now")
    @ApiResponse(responseCode = "201")
    @PostMapping
    ResponseEntity<TokenBody.Made> make(@RequestBody TokenBody.Wanted wanted, Principal caller) {
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.label().equals(wanted.role()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("role is viewer, operator or admin"));
        String name =
                Optional.ofNullable(wanted.name()).orElseThrow(() -> new InvalidValueException("name is missing"));
        String secret = create(name, role);
        LOG.info("{} made the token {} ({})", caller.getName(), name, role.label());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new TokenBody.Made(name, role.label(), secret));
    }

    private String create(String name, Role role) {
        try {
            return tokens.create(name, role);
        } catch (IllegalArgumentException unusable) {
            throw new InvalidValueException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    @Operation(operationId = "revokeToken", summary = "Ends a token, from the next request on")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name, Principal caller) {
        tokens.revoke(name, settings.hasAdmin());
        LOG.info("{} revoked the token {}", caller.getName(), name);
    }
}
