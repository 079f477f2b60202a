import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ComplaintsApi;
import org.openapitools.client.model.ComplaintSummary;
import org.openapitools.client.model.ComplaintView;
import org.openapitools.client.model.ContactPart;
import org.openapitools.client.model.FileComplaintRequest;
import org.openapitools.client.model.PageComplaintSummary;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Receipt;
import org.openapitools.client.model.SupplementRequest;

/** A partner's application in small: files, reads, supplements and lists, with a client that was generated from openapi.yaml. */
public final class Smoke {
    private final ApiClient client = new ApiClient();
    private final ComplaintsApi complaints;

    private Smoke(String address, String token) {
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        complaints = new ComplaintsApi(client);
    }

    /** Arguments: the address of intake, an access token of the partner, and a prefix for numbers of the partner's own. */
    public static void main(String[] arguments) throws ApiException, JsonProcessingException {
        System.out.println(new Smoke(arguments[0], arguments[1]).walk(arguments[2]));
    }

    private String walk(String prefix) throws ApiException, JsonProcessingException {
        String first = complaints.fileComplaint(newKey(), complaint(prefix + "-1")).getNumber();
        // the same key with the same body, as after a lost answer, files nothing anew
        String key = newKey();
        Receipt receipt = complaints.fileComplaint(key, complaint(prefix + "-2"));
        String second = complaints.fileComplaint(key, complaint(prefix + "-2")).getNumber();

        complaints.supplementComplaint(second, newKey(), new SupplementRequest().text("四月仍未到账。"), null);
        ComplaintView read = complaints.readComplaint(second, null, null);
        Problem refused = refusal(() -> complaints.fileComplaint(newKey(), complaint(prefix + "-3").category("weather")));
        Problem absent = refusal(() -> complaints.readComplaint(first + "0", null, null));
        return String.join(
                " ",
                "filed", first, receipt.getNumber(),
                "read", read.getNumber(), read.getProgress().getCurrent().getStage(),
                "supplements", String.valueOf(read.getSupplements().size()),
                "listed", String.join(" ", numbers()),
                "refused", refused.getStatus() + refused.getErrors().get(0).getPointer(),
                "absent", String.valueOf(absent.getStatus()));
    }

    private List<String> numbers() throws ApiException {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            PageComplaintSummary page = complaints.listComplaints(null, null, cursor, null, null, "1", null, null, null);
            page.getItems().stream().map(ComplaintSummary::getNumber).forEach(numbers::add);
            cursor = page.getNextCursor();
        } while (cursor != null);
        return numbers;
    }

    private Problem refusal(Call call) throws ApiException, JsonProcessingException {
        try {
            call.run();
        } catch (ApiException refusal) {
            return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        }
        throw new IllegalStateException("Nothing was refused.");
    }

    private static FileComplaintRequest complaint(String externalId) {
        return new FileComplaintRequest()
                .kind("COMPLAINT")
                .category("tax")
                .territory("HY-01")
                .channel("APP")
                .title("出口退税迟迟未到账")
                .text("三月申报的出口退税至今没有到账。")
                .contact(new ContactPart().name("王芳").email("wang@example.com"))
                .externalId(externalId);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private interface Call {
        void run() throws ApiException;
    }
}
