package io.dateline.app.access;

import java.nio.file.Path;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTPS on one port, TLS 1.2 and 1.3. */
public final class TlsConnector {
  private TlsConnector() {}

  /**
   * A connector to be opened by the server.
   *
   * @throws io.dateline.schemas.DatelineException where the files are of no use
   */
  public static Connector of(
      Server server, HttpConfiguration http, String host, int port, Path certificate, Path key) {
    var context = new SslContextFactory.Server();
    context.setKeyStore(PemKeys.read(certificate, key));
    context.setKeyStorePassword("");
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    var secure = new HttpConfiguration(http);
    // any name: who asks by address has a certificate for the address, or none at all
    secure.addCustomizer(new SecureRequestCustomizer(false));
    var connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(context, "http/1.1"),
            new HttpConnectionFactory(secure));
    connector.setHost(host);
    connector.setPort(port);
    return connector;
  }
}
