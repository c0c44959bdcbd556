package org.naulon.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.transport.TransportListener;
import org.naulon.model.journal.Json;

/** Takes one delivery per request and answers with its receipt, or with why it was not taken. */
final class PostHandler extends Handler.Abstract {
    private static final String LABEL = "http";
    private static final String RETRY_SECONDS = "10";

    private final Desk desk;
    private final List<Sender> senders;
    private final HttpLimits limits;
    private final HeaderDeadline headers;
    private final TransportListener listener;
    private final Semaphore places;

    PostHandler(
            Desk desk, List<Sender> senders, HttpLimits limits, HeaderDeadline headers, TransportListener listener) {
        this.desk = desk;
        this.senders = senders;
        this.limits = limits;
        this.headers = headers;
        this.listener = listener;
        this.places = new Semaphore(limits.waiting());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.met(request.getConnectionMetaData().getConnection());
        try {
            Post post = Post.of(request, senders, limits);
            if (!places.tryAcquire()) {
                throw new Refused(429, "too many deliveries wait");
            }
            Receipt receipt;
            try {
                receipt = take(post, request);
            } finally {
                // Before the answer: a sender who has it may send the next delivery.
                places.release();
            }
            answer(response, 202, receipt, callback);
        } catch (Refused refused) {
            refuse(response, refused, callback);
        }
        return true;
    }

    private Receipt take(Post post, Request request) throws Refused {
        try (InputStream body = new BoundedBody(Content.Source.asInputStream(request), limits, System::nanoTime)) {
            Receipt receipt = desk.take(post.folder(), post.name(), body);
            listener.taken(LABEL, post.path(), receipt);
            return receipt;
        } catch (Refused refused) {
            listener.notTaken(LABEL, post.path(), refused);
            throw refused;
        } catch (IOException e) {
            listener.notTaken(LABEL, post.path(), e);
            throw new Refused(503, "the delivery could not be taken; send it again", e);
        } catch (RuntimeException e) {
            listener.notTaken(LABEL, post.path(), e);
            throw new Refused(500, "the delivery could not be taken", e);
        }
    }

    private static void refuse(Response response, Refused refused, Callback callback) {
        switch (refused.status()) {
            case 401 -> response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"naulon\"");
            case 405 -> response.getHeaders().put(HttpHeader.ALLOW, "POST");
            case 429, 503 -> response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
            default -> {}
        }
        answer(response, refused.status(), Map.of("error", String.valueOf(refused.getMessage())), callback);
    }

    private static void answer(Response response, int status, Object json, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        byte[] body = Json.line(json);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
