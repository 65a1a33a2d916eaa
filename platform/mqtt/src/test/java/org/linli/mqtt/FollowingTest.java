package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.UserProperty;
import org.junit.jupiter.api.Test;

/** Which trace a message goes on with. */
class FollowingTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final MqttProperties properties = new MqttProperties();

  @Test
  void theOneThatItsPropertyNames() {
    properties.add(new IntegerProperty(MqttProperties.PAYLOAD_FORMAT_INDICATOR, 1));
    properties.add(new UserProperty("maker", "acme"));
    properties.add(new UserProperty("traceparent", TRACE));
    assertThat(Following.of(properties)).isEqualTo(TRACE);
  }

  @Test
  void noneWhereNothingIsSaid() {
    assertThat(Following.of(null)).isNull();
    assertThat(Following.of(MqttProperties.NO_PROPERTIES)).isNull();
    properties.add(new UserProperty("maker", TRACE));
    assertThat(Following.of(properties)).isNull();
    properties.add(new UserProperty("Traceparent", TRACE));
    assertThat(Following.of(properties)).as("names are as they are written").isNull();
  }
}
