package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Terms to start from, modelled on service level agreements that are public. Models, not the contracts themselves. */
public final class ContractTemplates {
    /** Names of all templates, in the order of the alphabet. */
    public static final List<String> NAMES = List.of(
            "atlassian-cloud",
            "aws-ec2-2008",
            "aws-s3",
            "azure-virtual-machines",
            "business-hours",
            "google-cloud",
            "plain-monthly",
            "slack");

    private ContractTemplates() {}

    /**
     * A template as it is written, with its comments.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no template " + name);
        }
        try (InputStream in = ContractTemplates.class.getResourceAsStream("/contract-templates/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A template as a tree, for {@link TermsDocument#read}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static JsonNode tree(String name) {
        return Written.yaml(text(name).getBytes(StandardCharsets.UTF_8));
    }
}
