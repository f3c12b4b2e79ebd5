package io.dateline.projections.http;

import io.dateline.projections.columns.Tally;
import io.dateline.projections.query.Actor;
import io.dateline.projections.query.Edge;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A network as GraphML (graphml.graphdrawing.org), as Gephi reads it: directed, actors with label
 * and type, edges weighted by independent stories.
 */
final class GraphMl {
  static final String CONTENT_TYPE = "application/graphml+xml";

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String[]> KEYS =
      List.of(
          new String[] {"label", "node", "string"},
          new String[] {"type", "node", "string"},
          new String[] {"weight", "edge", "double"},
          new String[] {"intensity", "edge", "double"},
          new String[] {"relations", "edge", "int"},
          new String[] {"verbalCooperation", "edge", "int"},
          new String[] {"materialCooperation", "edge", "int"},
          new String[] {"verbalConflict", "edge", "int"},
          new String[] {"materialConflict", "edge", "int"},
          new String[] {"events", "edge", "int"},
          new String[] {"articles", "edge", "int"},
          new String[] {"stories", "edge", "int"},
          new String[] {"outlets", "edge", "int"},
          new String[] {"first", "edge", "string"},
          new String[] {"last", "edge", "string"});

  private final XMLStreamWriter xml;

  private GraphMl(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(List<Edge> edges) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new GraphMl(xml).document(edges);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void document(List<Edge> edges) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    for (String[] key : KEYS) {
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", key[0]);
      xml.writeAttribute("for", key[1]);
      xml.writeAttribute("attr.name", key[0]);
      xml.writeAttribute("attr.type", key[2]);
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "relations");
    xml.writeAttribute("edgedefault", "directed");
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (Edge edge : edges) {
      actors.putIfAbsent(edge.source().id(), edge.source());
      actors.putIfAbsent(edge.target().id(), edge.target());
    }
    for (Actor actor : actors.values()) {
      node(actor);
    }
    for (Edge edge : edges) {
      edge(edge);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void node(Actor actor) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", clean(actor.id()));
    data("label", actor.name());
    data("type", actor.type());
    xml.writeEndElement();
  }

  private void edge(Edge edge) throws XMLStreamException {
    Tally counts = edge.counts().tally();
    xml.writeStartElement("edge");
    xml.writeAttribute("source", clean(edge.source().id()));
    xml.writeAttribute("target", clean(edge.target().id()));
    data("weight", counts.stories());
    data("intensity", counts.intensity());
    data("relations", counts.relations());
    data("verbalCooperation", counts.verbalCooperation());
    data("materialCooperation", counts.materialCooperation());
    data("verbalConflict", counts.verbalConflict());
    data("materialConflict", counts.materialConflict());
    data("events", counts.events());
    data("articles", counts.articles());
    data("stories", counts.stories());
    data("outlets", counts.outlets());
    data("first", String.valueOf(counts.first()));
    data("last", String.valueOf(counts.last()));
    xml.writeEndElement();
  }

  private void data(String key, Object value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(clean(String.valueOf(value)));
    xml.writeEndElement();
  }

  /** Without what XML 1.0 cannot hold. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
