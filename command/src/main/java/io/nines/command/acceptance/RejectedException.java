package io.nines.command.acceptance;

/** A rule of the domain says no; answered 409. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String title;

    /**
     * A refusal.
     *
     * @param rule short name of the rule, such as {@code component-retired}
     * @param title the rule in a few words
     * @param detail what is wrong this time
     */
    public RejectedException(String rule, String title, String detail) {
        super(detail);
        this.rule = rule;
        this.title = title;
    }

    public String rule() {
        return rule;
    }

    public String title() {
        return title;
    }
}
