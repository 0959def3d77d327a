package io.nines.command.checks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.nines.contract.Json;
import io.nines.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the items in a body: one JSON object, a JSON array, or one object per line (NDJSON). */
final class CheckBody {
    private static final JsonFactory JSON = new JsonFactory();

    private CheckBody() {}

    /**
     * Each item's bytes, in order.
     *
     * @param lines whether the sender says that it is NDJSON; without that word the first line tells
     * @throws ProblemException 400 if no items can be told apart
     */
    static List<Slice> items(byte[] body, boolean lines) {
        int start = skipBlank(body, byteOrderMark(body));
        if (start == body.length) {
            throw unreadable("The body is empty.");
        }
        if (body[start] == '[' && !lines) {
            return elements(body);
        }
        if (lines || firstLineIsWhole(body, start)) {
            return lines(body);
        }
        if (body[start] != '{') {
            throw unreadable("The body is neither a JSON object, nor a JSON array, nor one JSON object per line.");
        }
        return List.of(new Slice(start, body.length - start));
    }

    private static List<Slice> lines(byte[] body) {
        List<Slice> lines = new ArrayList<>();
        int from = byteOrderMark(body);
        for (int i = from; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                addUnlessBlank(lines, body, from, i);
                from = i + 1;
            }
        }
        return lines;
    }

    private static void addUnlessBlank(List<Slice> lines, byte[] body, int from, int to) {
        int end = to;
        while (end > from && isBlank(body[end - 1])) {
            end--;
        }
        int start = from;
        while (start < end && isBlank(body[start])) {
            start++;
        }
        if (start < end) {
            lines.add(new Slice(start, end - start));
        }
    }

    private static List<Slice> elements(byte[] body) {
        List<Slice> elements = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                int from = (int) json.currentTokenLocation().getByteOffset();
                finish(json, token);
                elements.add(new Slice(from, (int) json.currentLocation().getByteOffset() - from));
            }
            if (json.nextToken() != null) {
                throw unreadable("Something follows the array.");
            }
            return elements;
        } catch (JsonProcessingException e) {
            throw unreadable("The array is no JSON: " + Json.fault(e) + ".");
        } catch (IOException e) {
            throw unreadable("The array is no JSON in UTF-8.");
        }
    }

    /** Moves to the last byte of the element that begins with a token. */
    private static void finish(JsonParser json, JsonToken token) throws IOException {
        if (token == null) {
            throw unreadable("The array has no end.");
        }
        if (token.isStructStart()) {
            json.skipChildren();
        } else {
            json.finishToken();
        }
    }

    private static boolean firstLineIsWhole(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        if (skipBlank(body, end) == body.length) {
            return false;
        }
        try (JsonParser json = JSON.createParser(body, start, end - start)) {
            json.nextToken();
            json.skipChildren();
            return json.currentToken() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Some editors and shells put the mark before UTF-8; it says nothing. */
    private static int byteOrderMark(byte[] body) {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
    }

    private static int skipBlank(byte[] body, int from) {
        int i = from;
        while (i < body.length && isBlank(body[i])) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static ProblemException unreadable(String detail) {
        return ProblemException.badRequest("unreadable-body", "The body cannot be read", detail);
    }
}
