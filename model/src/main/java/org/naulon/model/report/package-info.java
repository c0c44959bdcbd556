/**
 * Suspicious transaction reports: the document of contracts section 2 as records, in the order of their fields. One report
 * lives per subject and episode; new evidence updates it and never multiplies it.
 */
@NullMarked
package org.naulon.model.report;

import org.jspecify.annotations.NullMarked;
