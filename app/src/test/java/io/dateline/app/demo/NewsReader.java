package io.dateline.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** What tests need to read the news: a client, and the way from an article to its address. */
abstract class NewsReader {
  static final Corpus CORPUS = Corpus.load();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Stream<SampleArticle> articles() {
    return CORPUS.articles().stream().filter(article -> article.version() == 1);
  }

  static List<SampleArticle> articlesOf(String outlet) {
    return articles().filter(article -> article.outlet().equals(outlet)).toList();
  }

  static String page(NewsServer server, String slug) {
    return get(urlOf(server, slug)).body();
  }

  static URI urlOf(NewsServer server, String slug) {
    return urlOf(server, articles().filter(a -> a.slug().equals(slug)).findFirst().orElseThrow());
  }

  static URI urlOf(NewsServer server, SampleArticle article) {
    Outlet outlet =
        CORPUS.outlets().stream()
            .filter(o -> o.id().equals(article.outlet()))
            .findFirst()
            .orElseThrow();
    return server.index().resolve(outlet.pathOf(article));
  }

  static HttpResponse<String> get(URI uri, String... headers) {
    return send(uri, BodyHandlers.ofString(), headers);
  }

  static HttpResponse<byte[]> getBytes(URI uri, String... headers) {
    return send(uri, BodyHandlers.ofByteArray(), headers);
  }

  static <T> HttpResponse<T> send(URI uri, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("GET " + uri, e);
    }
  }
}
