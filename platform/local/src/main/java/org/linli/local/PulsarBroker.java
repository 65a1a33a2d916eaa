package org.linli.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.pulsar.PulsarStandaloneStarter;
import org.linli.feeds.entity.BrokerKey;

/**
 * A real Pulsar in this process: broker, one bookie, metadata in RocksDB. An acknowledged message
 * is on disk. Topics are made on purpose only (no auto-creation). Nothing but loopback reaches it,
 * and still nobody without a token: partners with streams of their own come in by the same door.
 */
final class PulsarBroker implements AutoCloseable {

  private static final String SETTINGS =
      """
      clusterName=linli
      bindAddress=127.0.0.1
      advertisedAddress=127.0.0.1
      brokerServicePort=%d
      webServicePort=%d
      listeningInterface=lo
      allowLoopback=true
      allowEphemeralPorts=true
      httpServerEnabled=false
      managedLedgerDefaultEnsembleSize=1
      managedLedgerDefaultWriteQuorum=1
      managedLedgerDefaultAckQuorum=1
      managedLedgerCacheSizeMB=64
      journalWriteData=true
      journalSyncData=true
      journalMaxSizeMB=256
      journalMaxBackups=1
      ledgerStorageClass=org.apache.bookkeeper.bookie.storage.ldb.DbLedgerStorage
      dbStorage_writeCacheMaxSizeMb=64
      dbStorage_readAheadCacheMaxSizeMb=32
      dbStorage_rocksDB_blockCacheSize=16777216
      defaultNumberOfNamespaceBundles=1
      loadBalancerEnabled=false
      transactionCoordinatorEnabled=false
      systemTopicEnabled=false
      topicLevelPoliciesEnabled=false
      allowAutoTopicCreation=false
      brokerDeleteInactiveTopicsEnabled=false
      backlogQuotaCheckIntervalInSeconds=5
      messageExpiryCheckIntervalInMinutes=5
      authenticationEnabled=true
      authenticationProviders=org.apache.pulsar.broker.authentication.AuthenticationProviderToken
      authenticationRefreshCheckSeconds=10
      authorizationEnabled=true
      superUserRoles=%s
      tokenSecretKey=%s
      brokerClientAuthenticationPlugin=org.apache.pulsar.client.impl.auth.AuthenticationToken
      brokerClientAuthenticationParameters=%s
      brokerShutdownTimeoutMs=5000
      numIOThreads=2
      numHttpServerThreads=4
      numOrderedExecutorThreads=2
      numExecutorThreadPoolSize=2
      numCacheExecutorThreadPoolSize=2
      bookkeeperClientNumWorkerThreads=2
      managedLedgerNumSchedulerThreads=2
      numWorkerThreads=2
      """;

  private static final int PATIENCE_MILLIS = 5_000;

  private final PulsarStandaloneStarter standalone;
  private final HttpClient http;
  private final URI admin;
  private final Ports ports;
  private final PulsarSecrets secrets;

  private PulsarBroker(PulsarStandaloneStarter standalone, Ports ports, PulsarSecrets secrets) {
    this.standalone = standalone;
    this.ports = ports;
    this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    this.admin = URI.create("http://127.0.0.1:" + ports.pulsarWeb() + "/admin/v2/");
    this.secrets = secrets;
  }

  static PulsarBroker start(Home home, Ports ports) throws Exception {
    var conf = home.pulsar().resolve("standalone.conf");
    var secrets = PulsarSecrets.of(home);
    Files.writeString(
        conf,
        SETTINGS.formatted(
            ports.pulsar(),
            ports.pulsarWeb(),
            BrokerKey.OWN,
            secrets.key().toUri(),
            secrets.token().toUri()));
    var standalone =
        new Standalone(
            "--config",
            conf.toString(),
            "--no-functions-worker",
            "--no-stream-storage",
            "--metadata-dir",
            home.pulsar().resolve("metadata").toString(),
            "--bookkeeper-dir",
            home.pulsar().resolve("bookkeeper").toString(),
            // Were there anything at this path, Pulsar would fall back to ZooKeeper.
            "--zookeeper-dir",
            home.pulsar().resolve("never").toString(),
            "--bookkeeper-port",
            Integer.toString(ports.bookie()),
            "--advertised-address",
            "127.0.0.1");
    standalone.start();
    var broker = new PulsarBroker(standalone, ports, secrets);
    broker.publishAddress(ports);
    return broker;
  }

  /**
   * The cluster's entry is written once, at the first start; an installation may since have moved
   * to other ports.
   */
  private void publishAddress(Ports ports) throws IOException, InterruptedException {
    var entry =
        """
        {"serviceUrl":"http://127.0.0.1:%d","brokerServiceUrl":"pulsar://127.0.0.1:%d"}"""
            .formatted(ports.pulsarWeb(), ports.pulsar());
    var answer =
        http.send(
            request("clusters/linli")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(entry))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new LocalFailure(
          "Pulsar refuses its address: " + answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(admin.resolve(path))
        .header("Authorization", "Bearer " + secrets.pass().token().orElseThrow());
  }

  /** The broker answers, and so does the bookie: it gives up by itself when its disk is full. */
  boolean ready() throws InterruptedException {
    try (var bookie = new Socket()) {
      bookie.connect(new InetSocketAddress("127.0.0.1", ports.bookie()), PATIENCE_MILLIS);
      var request = request("brokers/ready").timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    standalone.close();
    http.close();
  }

  /** Leaves the end to us: the database goes down after the broker, in one place. */
  private static final class Standalone extends PulsarStandaloneStarter {

    Standalone(String... arguments) throws Exception {
      super(arguments);
    }

    @Override
    protected void registerShutdownHook() {
      // LocalPlatform's hook closes the broker.
    }

    @Override
    protected void exit(int status) {
      throw new LocalFailure("Pulsar gave up with " + status);
    }
  }
}
