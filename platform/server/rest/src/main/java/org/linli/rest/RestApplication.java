package org.linli.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The first version of the interface, below {@code /api/v1}. */
@ApplicationPath("/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Linli",
            version = "1",
            description = "One platform on which a whole city runs its smart communities.",
            license = @License(name = "Apache-2.0")))
@SecurityScheme(
    securitySchemeName = RestApplication.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token from POST /api/v1/tokens.")
@SecurityScheme(
    securitySchemeName = RestApplication.DEVICE,
    type = SecuritySchemeType.HTTP,
    scheme = "Device",
    description = "The device's own secret, also taken from the header X-Device-Secret.")
public class RestApplication extends Application {

  public static final String BEARER = "bearer";
  public static final String DEVICE = "device";
}
