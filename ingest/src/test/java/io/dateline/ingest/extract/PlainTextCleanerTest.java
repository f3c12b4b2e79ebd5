package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextCleanerTest {
  private final PlainTextCleaner cleaner = new PlainTextCleaner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE | Share this article on Facebook",
        "SHARE | Facebook Twitter WhatsApp Email",
        "SHARE | Tweet",
        "SHARE | Follow us on Twitter",
        "READ_MORE | READ MORE: Ministers meet in Valletta",
        "READ_MORE | ALSO READ: Harbour reopens after strike",
        "READ_MORE | Read also | Talks resume",
        "READ_MORE | Related Stories",
        "READ_MORE | You may also like",
        "READ_MORE | Most popular",
        "READ_MORE | Click here to read the full statement",
        "IMAGE | harbour_at_dusk_1200x800.jpg",
        "IMAGE | Copy of Harbour_Talks_99812.jpg-77aa1-1612345678901",
        "CAPTION | The minister arrives at the palace (AP Photo/Jane Roe)",
        "CAPTION | Two ministers shake hands in the garden Image Credit: AP",
        "CAPTION | Soldiers guard the port. (Jane Roe/Reuters)",
        "CAPTION | Image Credit: Reuters",
        "CAPTION | File photo: the harbour in winter",
        "CAPTION | Photo by Jane Roe",
        "ADVERT | Advertisement",
        "ADVERT | Story continues below",
        "NEWSLETTER | Sign up for our daily newsletter",
        "NEWSLETTER | Subscribe to our newsletter and get the news first",
        "NEWSLETTER | Get the day's stories delivered to your inbox",
        "DONATION | Please consider making a donation to keep our reporting free.",
        "DONATION | Support independent journalism today",
        "DISCLAIMER | Disclaimer: what is written here binds nobody",
        "DISCLAIMER | The views expressed in this article are the author's own.",
        "DISCLAIMER | This article was originally published by The Harbour Post.",
        "COPYRIGHT | (c) 2021 Harbour Post. All rights reserved.",
        "COPYRIGHT | Copyright 2021 The Harbour Post",
        "SEARCH | Search and Hit Enter",
        "SEARCH | Type your keyword and press enter to search",
        "COMMENTS | Leave a comment",
        "COMMENTS | 12 comments",
        "NAVIGATION | Home > World > Africa",
        "NAVIGATION | Tags: harbour, talks",
        "NAVIGATION | Skip to main content",
        "META_LINE | 4 min read",
        "META_LINE | Published: 4 May 2021",
        "META_LINE | 3 hours ago",
      })
  void shouldRecogniseLinesThatAreNoArticle(BoilerplateReason reason, String line) {
    String text = "The council met at noon.\n\n" + line + "\n\nIt will meet again in June.";

    List<Boilerplate> found = cleaner.find(text);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).reason()).isEqualTo(reason);
    assertThat(text.substring(found.get(0).begin(), found.get(0).end())).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council will share power with the rebels until June.",
        "Ministers read the statement aloud before they voted.",
        "Egypt and Greece signed the accord in Cairo on Thursday.",
        "The president called for support from abroad, a spokesman said.",
        "Search teams reached the village at dawn.",
        "He said: \"We stand with the people of the south.\"",
        "The news agency AP reported that the port was closed.",
        "Home to two million people, the city has been shelled for months.",
        "Comments by the envoy angered the ministry.",
        "The army controls the port (east of the city).",
        "Photos from the scene showed burning trucks, residents said on Monday.",
        "Watch groups say the vote was fair.",
      })
  void shouldLeaveTheArticleAlone(String sentence) {
    assertThat(cleaner.find(sentence)).isEmpty();
  }

  @Test
  void shouldCutAPleaOutOfAParagraph() {
    String text =
        "The council met at noon. Sign up for our daily newsletter here. It will meet again.";

    assertThat(cleaner.clean(text)).isEqualTo("The council met at noon.  It will meet again.");
  }

  @Test
  void shouldDropARepeatedLine() {
    String line = "Envoys of both sides stand on the steps of the town hall";
    String text = line + "\nThe council met at noon.\n" + line;

    List<Boilerplate> found = cleaner.find(text);

    assertThat(found).extracting(Boilerplate::reason).containsExactly(BoilerplateReason.DUPLICATE);
    assertThat(found.get(0).begin()).isEqualTo(text.lastIndexOf(line));
  }

  @Property(tries = 500)
  void shouldGiveOrderedRangesWithinAnyText(@ForAll String text) {
    int last = 0;
    for (Boilerplate range : cleaner.find(text)) {
      assertThat(range.begin()).isGreaterThanOrEqualTo(last);
      assertThat(range.end()).isGreaterThan(range.begin()).isLessThanOrEqualTo(text.length());
      last = range.end();
    }
  }
}
