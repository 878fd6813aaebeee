package io.reelmill.core.topic;

import java.util.Locale;

/** What field a video belongs to. */
public enum Category {
    EDUCATION,
    SCIENCE,
    HISTORY,
    TECHNOLOGY,
    BUSINESS,
    FINANCE,
    HEALTH,
    FOOD,
    TRAVEL,
    NATURE,
    SPORTS,
    CULTURE,
    NEWS,
    LIFESTYLE,
    HOW_TO,
    ENTERTAINMENT;

    /** As it is written in a request: {@code how-to}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
