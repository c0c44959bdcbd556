/**
 * What payment messages mean: customer payments (MT103), payments between banks (MT202, MT205) and the covers of customer
 * payments, each as it was sent, rejected or returned.
 */
@NullMarked
package org.naulon.connectors.swift.payment;

import org.jspecify.annotations.NullMarked;
