package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is done even while nothing may be changed: what protects, what ends it, and signing in. */
class WhatGoesOnTest {

  private static final String MUTATES = "org.linli.access.boundary.Mutates";

  @Test
  void itIsAShortListAndNothingJoinsItUnseen() {
    var actions =
        House.all().stream()
            .flatMap(type -> type.getMethods().stream())
            .flatMap(method -> method.tryGetAnnotationOfType(MUTATES).stream())
            .filter(
                mutates ->
                    mutates
                        .tryGetExplicitlyDeclaredProperty("always")
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
            .map(mutates -> mutates.tryGetExplicitlyDeclaredProperty("value").orElseThrow())
            .map(String::valueOf)
            .collect(Collectors.toSet());
    assertThat(actions)
        .containsExactlyInAnyOrder(
            "maintenance.announced",
            "maintenance.ended",
            "address.blocked",
            "address.opened",
            "tenant.suspended",
            "tenant.state-changed",
            "application.suspended",
            "application.key-revoked",
            "account.disabled",
            "account.password-changed",
            "account.password-reset",
            "second-factor.begun",
            "second-factor.confirmed",
            "alarm.acknowledged",
            "alarm.storm-acknowledged",
            "consumer.suspended",
            "consumer.credential-revoked",
            "stream.token-revoked",
            "support.withdrawn",
            "support.left",
            "erasure.withdrawn",
            "succession.withdrawn",
            "session.ended",
            "session.others-ended",
            "token.issued",
            "token.revoked");
  }
}
