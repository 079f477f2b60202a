package org.huiyin.service.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.UnreadableSheet;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Every refusal of the API: an RFC 9457 problem whose {@code type} is stable and whose text never repeats input. */
public final class Problems {
    private static final String TYPES = "https://huiyin.example/problems/";
    private static final int TOO_LARGE = 413;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PRECONDITION_REQUIRED = 428;

    private Problems() {}

    /** 404, the same for what does not exist and for what the caller may not see. */
    public static HttpProblem notFound() {
        return problem(StatusCode.NOT_FOUND, "not-found", "Not found", "There is nothing here that you may see.");
    }

    /** 400: the request itself is malformed. */
    public static HttpProblem badRequest(String type, String detail) {
        return problem(StatusCode.BAD_REQUEST, type, "Bad request", detail);
    }

    /** 400 with pointers to what is malformed. */
    public static HttpProblem badRequest(List<Violation> violations) {
        return withViolations(StatusCode.BAD_REQUEST, "malformed", "Malformed request", violations);
    }

    /** 400: a file of rows can't be read, or not to its end; {@code fault} is the stable word for why, in two languages beside it. */
    public static HttpProblem unreadableSheet(UnreadableSheet unreadable) {
        SheetFault fault = unreadable.fault();
        String column = unreadable.column();
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "unreadable-sheet"))
                .withTitle("Bad request")
                .withStatus(StatusCode.BAD_REQUEST)
                .withDetail(fault.en(column))
                .with("fault", fault.name())
                .with("messageZh", fault.zh(column))
                .with("messageEn", fault.en(column))
                .build();
    }

    /** 401: nobody knows who is asking. */
    public static HttpProblem unauthorized() {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "unauthorized"))
                .withTitle("Unauthorized")
                .withStatus(StatusCode.UNAUTHORIZED)
                .withDetail("Send a valid access token.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** 403: the caller is known, sees the thing, and still may not do this. */
    public static HttpProblem forbidden(String type, String detail) {
        return problem(StatusCode.FORBIDDEN, type, "Forbidden", detail);
    }

    /** 403: the application's token lacks a scope (RFC 6750, 3.1). */
    public static HttpProblem insufficientScope(String scope) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "insufficient-scope"))
                .withTitle("Forbidden")
                .withStatus(StatusCode.FORBIDDEN)
                .withDetail("The access token lacks the scope " + scope + ".")
                .withHeader(
                        HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .build();
    }

    /** 409: the rules say no in the present state; {@code type} names the rule. */
    public static HttpProblem conflict(String type, String detail) {
        return problem(StatusCode.CONFLICT, type, "Conflict", detail);
    }

    /** 409 while a request with the same idempotency key is being worked on. */
    public static HttpProblem stillRunning() {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "request-in-progress"))
                .withTitle("Request in progress")
                .withStatus(StatusCode.CONFLICT)
                .withDetail("A request with this Idempotency-Key is running. Ask again in a second.")
                .withHeader(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    /** 412: somebody was faster. */
    public static HttpProblem preconditionFailed() {
        return problem(
                StatusCode.PRECONDITION_FAILED,
                "version-changed",
                "Version changed",
                "It has changed since you read it. Read it again and decide anew.");
    }

    /** 428: If-Match is missing. */
    public static HttpProblem preconditionRequired() {
        return problem(
                PRECONDITION_REQUIRED,
                "version-required",
                "Version required",
                "Send If-Match with the ETag of the version that you read.");
    }

    /** 413: more than a request may hold. */
    public static HttpProblem tooLarge() {
        return tooLarge(MEBIBYTE);
    }

    /** The same where whole files are taken. */
    public static HttpProblem tooLarge(long largest) {
        return problem(
                TOO_LARGE,
                "too-large",
                "Content too large",
                "A request body has at most " + largest / MEBIBYTE + " MiB here.");
    }

    /** 415: a body of a kind that is not read here. */
    public static HttpProblem unsupportedType(String detail) {
        return problem(UNSUPPORTED_TYPE, "unsupported-type", "Unsupported media type", detail);
    }

    /** 422 with pointers to the values that break a rule. */
    public static HttpProblem unprocessable(List<Violation> violations) {
        return withViolations(UNPROCESSABLE, "invalid-values", "Invalid values", violations);
    }

    /** 422 for one value; the pointer is a JSON pointer such as {@code /contact/phone}. */
    public static HttpProblem unprocessable(String pointer, String code, String detail) {
        return unprocessable(List.of(new Violation(pointer, code, detail)));
    }

    /** 429 with Retry-After in whole seconds. */
    public static HttpProblem tooManyRequests(Duration retryAfter) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "too-many-requests"))
                .withTitle("Too many requests")
                .withStatus(TOO_MANY_REQUESTS)
                .withDetail("Wait before you try again.")
                .withHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())))
                .build();
    }

    /** 503: the database can't be reached or is too busy; if it went away during the commit, nobody knows whether that came through. */
    public static HttpProblem unavailable() {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "unavailable"))
                .withTitle("Unavailable")
                .withStatus(StatusCode.SERVICE_UNAVAILABLE)
                .withDetail("Send the same again, with the same Idempotency-Key if it had one: it is done once.")
                .withHeader(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    /** 503: {@link Overloaded}. */
    static HttpProblem.Builder builderOfOverloaded() {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + "overloaded"))
                .withTitle("Overloaded")
                .withStatus(StatusCode.SERVICE_UNAVAILABLE)
                .withDetail("Too many requests at once, and nothing was done. Send the same again a little later.")
                .withHeader(HttpHeaders.RETRY_AFTER, "2");
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }

    private static HttpProblem withViolations(int status, String type, String title, List<Violation> violations) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(
                        violations.size() == 1 ? violations.get(0).detail() : violations.size() + " values are wrong.")
                .with("errors", violations)
                .build();
    }
}
