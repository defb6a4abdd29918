/**
 * The two folders that the hub lives in: what it keeps ({@code councilhub.folders.data}) and what an operator edits
 * ({@code councilhub.folders.config}).
 *
 * <p>The lowest of all rooms; it knows no other. Example: {@code folders.data().resolve("index")}.
 */
@NullMarked
package org.councilhub.hub.folders;

import org.jspecify.annotations.NullMarked;
