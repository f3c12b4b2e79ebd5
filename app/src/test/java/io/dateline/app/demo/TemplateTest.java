package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.DatelineException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void shouldEscapeUnlessToldOtherwise() {
    Template template = Template.parse("t", "{{a}} {{{a}}}", Escape.MARKUP);

    String text = template.render(Map.of("a", "<b> & \"c\""));

    assertThat(text).isEqualTo("&lt;b&gt; &amp; &quot;c&quot; <b> & \"c\"");
  }

  @Test
  void shouldKeepAJsonStringInsideItsScriptElement() {
    Template template = Template.parse("t", "\"{{a}}\"", Escape.JSON);

    String text = template.render(Map.of("a", "</script>\"\\\n"));

    assertThat(text).isEqualTo("\"\\u003c/script>\\\"\\\\\\u000a\"");
  }

  @Test
  void shouldRepeatASectionForEachElementAndSeeTheOuterModel() {
    Template template =
        Template.parse("t", "{{#items}}\n{{name}} of {{whole}};\n{{/items}}\n", Escape.MARKUP);

    String text =
        template.render(
            Map.of("whole", "W", "items", List.of(Map.of("name", "a"), Map.of("name", "b"))));

    assertThat(text).isEqualTo("a of W;\nb of W;\n");
  }

  @Test
  void shouldShowAnInvertedSectionWhereTheValueIsEmpty() {
    Template template =
        Template.parse("t", "{{#a}}yes{{/a}}{{^a}}no{{/a}}{{#b}}yes{{/b}}", Escape.MARKUP);

    String text = template.render(Map.of("a", "", "b", true));

    assertThat(text).isEqualTo("noyes");
  }

  @Test
  void shouldRejectANameThatNothingHas() {
    Template template = Template.parse("page.html", "{{titel}}", Escape.MARKUP);

    assertThatThrownBy(() -> template.render(Map.of("title", "A")))
        .isInstanceOf(DatelineException.class)
        .hasMessage("page.html: nothing is called 'titel'; check the spelling");
  }

  @Test
  void shouldRejectSectionsThatAreNotClosedInOrder() {
    assertThatThrownBy(() -> Template.parse("p", "{{#a}}{{#b}}{{/a}}{{/b}}", Escape.MARKUP))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("{{/a}} closes 'b'");
    assertThatThrownBy(() -> Template.parse("p", "{{#a}}", Escape.MARKUP))
        .isInstanceOf(DatelineException.class)
        .hasMessageContaining("'a' is not closed");
  }
}
