package io.dateline.projections.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.projections.http.QueryRoutes;
import io.dateline.projections.query.Queries;
import io.dateline.projections.store.Database;
import io.dateline.projections.testing.TestPostgres;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network of 500 actors and 5,000 edges in a real browser, without a graphics card, moved with
 * the pointer. Prints how long its frames took; with {@code -Ddateline.load.strict=true} 95 of 100
 * have to come within 50 ms.
 */
class NetworkFluencyIT {
  private static final String RELATIONS =
      """
      insert into relations (partition, recorded_offset, relation_id, article_id, revision, source,
        source_name, source_type, target, target_name, target_type, type, quad, intensity, date,
        day, negated, hypothetical, confidence, rule, trigger, trigger_begin, trigger_end,
        evidence_begin, evidence_end, sentence, outlet, observed_at, recorded_at, event_id)
      select 0, i, 'r' || i, 'a' || i, 1, 'Q' || s, 'Actor ' || s, 'COUNTRY', 'Q' || t,
        'Actor ' || t, 'COUNTRY', 'AID', 'MATERIAL_COOPERATION', 7, d, d, false, false, 0.8, 'verb',
        'aided', 0, 5, 0, 40, 0, 'example.org', d, d, 'e' || i
      from (select i, i % 500 as s, (i % 500 + 1 + 37 * (i / 500)) % 500 as t,
              date '2020-01-01' + i % 300 as d
            from generate_series(0, 4999) as i) r""";

  /** Drags the background in circles for three seconds; tells how long each frame took. */
  private static final String DRAG =
      """
      new Promise((done) => {
        const stage = document.querySelector('.stage');
        const box = stage.getBoundingClientRect();
        const at = (type, x, y) => (type === 'mousedown' ? stage.querySelector('canvas') : window)
          .dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, button: 0, buttons: 1,
            clientX: x, clientY: y, view: window}));
        const [x, y] = [box.left + 4, box.top + 4];
        const frames = [];
        let last = 0;
        const began = performance.now();
        at('mousedown', x, y);
        const step = (now) => {
          if (last) frames.push(now - last);
          last = now;
          const turn = (now - began) / 300;
          at('mousemove', x + 200 * Math.sin(turn), y + 100 * (1 - Math.cos(turn)));
          if (now - began < 3000) requestAnimationFrame(step);
          else { at('mouseup', x, y); frames.sort((a, b) => a - b); done(frames); }
        };
        requestAnimationFrame(step);
      })""";

  @TempDir private Path profile;

  @Test
  void shouldMoveFiveHundredActorsAndFiveThousandEdgesFluidly() throws Exception {
    var chromium = Browser.chromium();
    assumeTrue(chromium.isPresent(), "chromium and chromedriver are not installed");
    try (Database database = TestPostgres.open();
        var routes = new QueryRoutes(new Queries(database), places -> Map.of())) {
      database.write("g1", handle -> handle.execute(RELATIONS));
      Javalin server =
          Javalin.create(
                  config -> {
                    routes.configure(config);
                    new DashboardRoutes().configure(config);
                  })
              .start("127.0.0.1", 0);
      try (Browser browser = Browser.open(chromium.get(), profile)) {
        browser.open("http://127.0.0.1:" + server.port() + "/#/relations?most=5000");
        browser.await(
            "all is drawn",
            "(document.querySelector('.note')?.textContent ?? '').includes('5,000 pairs')");

        JsonNode frames = browser.askLater(DRAG);

        double median = frames.get(frames.size() / 2).asDouble();
        double most = frames.get((int) (frames.size() * 0.95)).asDouble();
        System.out.printf(
            "%d frames in 3 s: median %.0f ms, 95 of 100 within %.0f ms, longest %.0f ms%n",
            frames.size(), median, most, frames.get(frames.size() - 1).asDouble());
        assertThat(median).isLessThan(100);
        if (Boolean.getBoolean("dateline.load.strict")) {
          assertThat(most).isLessThan(50);
        }
      } finally {
        server.stop();
      }
    }
  }
}
