package io.reelmill.core.provider;

/** The provider will not do this, however often it is asked: content, policy or capability. The next provider is asked. */
public final class RefusedException extends ProviderException {
    private static final long serialVersionUID = 1L;

    private static final String USELESS = "What was delivered is of no use: ";

    private final boolean policy;
    private final boolean perhapsCharged;

    /** It cannot do this: a length, a language, a format. */
    public RefusedException(String message) {
        this(message, false, false);
    }

    private RefusedException(String message, boolean policy, boolean perhapsCharged) {
        super(message);
        this.policy = policy;
        this.perhapsCharged = perhapsCharged;
    }

    /** It does not want to: other words may pass. Nothing was made and nothing is charged. */
    public static RefusedException byPolicy(String message) {
        return new RefusedException(message, true, false);
    }

    /** It made something and keeps it back, and may charge for it all the same. */
    public static RefusedException filtered(String message) {
        return new RefusedException(message, true, true);
    }

    /** What it delivered, and charges for, cannot be used. */
    public static RefusedException unusable(String message) {
        return new RefusedException(message, false, true);
    }

    /** What it delivered is no video, no picture: in the words by which the ledger's reader knows it again. */
    public static RefusedException useless(String why) {
        return unusable(USELESS + why);
    }

    /**
     * What was kept back, or was of no use, in an earlier run: as it was told then, since other words mend only the one.
     *
     * @param reason as the ledger has it
     */
    static RefusedException kept(String reason) {
        String message = reason + "; the same words are not ordered again";
        return reason.startsWith(USELESS) ? unusable(message) : filtered(message);
    }

    /** Whether other words may pass. */
    public boolean policy() {
        return policy;
    }

    @Override
    public boolean perhapsCharged() {
        return perhapsCharged;
    }
}
