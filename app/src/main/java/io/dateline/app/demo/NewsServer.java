package io.dateline.app.demo;

import com.sun.net.httpserver.HttpServer;
import io.dateline.schemas.DatelineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Serves the demo corpus on the loopback interface: for each invented outlet a front page, a feed
 * (RSS, Atom or JSON) and article pages with all that surrounds an article on a news site. What it
 * serves depends on the stage alone; only the address in the links changes with the port.
 *
 * <p>Started and advanced by the demo command; safe for use by several threads.
 */
public final class NewsServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Corpus corpus;
  private final Map<Stage, Site> sites;
  private volatile Stage stage = Stage.FIRST;

  private NewsServer(HttpServer server, Corpus corpus) {
    this.server = server;
    this.corpus = corpus;
    this.threads = Executors.newFixedThreadPool(THREADS, NewsServer::thread);
    this.sites =
        List.of(Stage.values()).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), s -> Site.of(Edition.of(corpus, s), index())));
  }

  /**
   * Starts to serve the first stage.
   *
   * @param port to listen on, 0 for any free one. Article ids come from URLs: a demo that is to
   *     find its own articles again needs the same port
   * @throws DatelineException if the port is taken or the corpus is broken
   */
  public static NewsServer start(int port) {
    Corpus corpus = Corpus.load();
    NewsServer news;
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      news = new NewsServer(HttpServer.create(new InetSocketAddress(loopback, port), 0), corpus);
    } catch (IOException e) {
      throw new DatelineException(
          "the demo's news server cannot listen on port "
              + port
              + ": "
              + e.getMessage()
              + "; free the port or take another",
          e);
    }
    news.server.createContext("/", new Responder(() -> news.site()));
    news.server.setExecutor(news.threads);
    news.server.start();
    return news;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "demo-news");
    thread.setDaemon(true);
    return thread;
  }

  private Site site() {
    return sites.get(stage);
  }

  /** The page that lists the outlets. */
  public URI index() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The outlets' feeds, in the order of their ids; the same at every stage. */
  public List<DemoFeed> feeds() {
    return corpus.outlets().stream()
        .map(
            o ->
                new DemoFeed(
                    o.id(), o.name(), o.country(), o.language(), index().resolve(o.feed())))
        .toList();
  }

  /** What is served now. */
  public Stage stage() {
    return stage;
  }

  /** Moves on to the second stage: corrections appear, one article is gone. Idempotent. */
  public void advance() {
    stage = Stage.SECOND;
  }

  /** How many articles the feeds list at the current stage. */
  public int articleCount() {
    return Edition.of(corpus, stage).current().size();
  }

  /** The articles that the second stage corrects. */
  public List<URI> revised() {
    return urls(article -> article.version() == 2);
  }

  /** The articles that the second stage takes back. */
  public List<URI> withdrawn() {
    return urls(article -> article.withdrawn() != null);
  }

  private List<URI> urls(Predicate<SampleArticle> chosen) {
    return corpus.articles().stream()
        .filter(chosen)
        .map(article -> index().resolve(outletOf(article).pathOf(article)))
        .toList();
  }

  private Outlet outletOf(SampleArticle article) {
    return corpus.outlets().stream()
        .filter(outlet -> outlet.id().equals(article.outlet()))
        .findFirst()
        .orElseThrow();
  }

  /** Stops at once; connections that are open are closed. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
