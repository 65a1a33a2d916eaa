package org.linli.singlesignon.control;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/** What a provider told of itself, and its keys, which renew themselves. */
record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}
