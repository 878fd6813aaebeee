package io.reelmill.presentation.api.wire;

import java.util.List;

/**
 * Some of many.
 *
 * @param page from 0
 * @param total on all pages
 */
public record PageBody<T>(List<T> items, int page, int size, long total) {}
