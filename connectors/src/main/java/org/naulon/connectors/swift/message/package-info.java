/** One FIN message as blocks and fields, and the forms in which fields hold dates and amounts. */
@NullMarked
package org.naulon.connectors.swift.message;

import org.jspecify.annotations.NullMarked;
